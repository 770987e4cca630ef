// SPDX-License-Identifier: Apache-2.0
// Messages, slips and lines stand in the order in which they happened.
import { expect, test } from 'vitest';
import type { Entry, Message, Note } from '~/kit/schema.gen';
import { weave } from './weave';

const message = (id: string, at: string, state = 'sent') => ({ id, at, state }) as Message;
const note = (id: string, at: string) => ({ id, at }) as Note;
const entry = (id: string, at: string, noun: string) => ({ id, at, noun }) as Entry;
const ids = (...lists: Parameters<typeof weave>) => weave(...lists).map((one) => one.id);

test('everything by its time, oldest first; what was taken back is left out', () => {
  expect(
    ids(
      [message('m3', '2026-03-03'), message('m2', '2026-03-02', 'cancelled')],
      [note('n', '2026-03-04')],
      [entry('line', '2026-03-01', 'suppressions')],
      false,
    ),
  ).toEqual(['line', 'm3', 'n']);
});

test('of the ledger only what belongs to the conversation', () => {
  const entries = ['sales', 'assignments', 'notes', 'touches'].map((noun) =>
    entry(noun, '2026-03-01', noun),
  );
  expect(ids([], [], entries, false).sort()).toEqual(['assignments', 'touches']);
});

test('a slip older than the oldest read message waits until its neighbours are read', () => {
  const lists = [[message('m', '2026-03-03')], [note('n', '2026-03-01')], []] as const;
  expect(ids(...lists, true)).toEqual(['m']);
  expect(ids(...lists, false)).toEqual(['n', 'm']);
});
