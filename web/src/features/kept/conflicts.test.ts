// SPDX-License-Identifier: Apache-2.0
// A person is asked about what two people changed, and about nothing else.
import { expect, test } from 'vitest';
import { fullDay } from '~/kit/format';
import type { Op } from '~/kit/op';
import { conflictsOf, inWords, mineOf, piecesOf } from './conflicts';

const claire = { changed_by: 'Claire', changed_at: '2026-03-12T14:00:00.000Z' };
function op(fields: string[]): Op {
  const client = { version: 5, preferred_name: 'Ellie', language: 'it', tags: ['pearls'] };
  const changes = fields.map((field) => ({ field, ...claire }));
  const body = { preferred_name: 'Nell', language: 'fr', tags: ['pearls'] };
  return { body, at: 0, refusal: { body: { current: { client, changes } } } } as unknown as Op;
}

test('only a field that somebody else touched is a conflict, with who and when', () => {
  expect(conflictsOf(op(['preferred_name', 'tags']))).toEqual([
    {
      field: 'preferred_name',
      ours: 'Nell',
      theirs: 'Ellie',
      by: 'Claire',
      at: claire.changed_at,
      version: 5,
    },
  ]);
});

test('what nobody touched goes again beside the choice', () => {
  const kept = op(['preferred_name']);
  expect(mineOf(kept, { preferred_name: 'theirs' })).toEqual({ language: 'fr', tags: ['pearls'] });
  expect(mineOf(kept, { preferred_name: 'mine' })).toEqual(kept.body);
});

test('without a record of who touched what, each field is asked, and no time is made up', () => {
  const asked = conflictsOf(op([]));
  expect(asked.map(({ field, by, at }) => [field, by, at])).toEqual([
    ['preferred_name', null, null],
    ['language', null, null],
  ]);
});

test('of a piece the stones, the price and the state are told in words', () => {
  const stones = [{ type: 'diamond', points: 203 }, { type: 'pearl', points: null }];
  expect(inWords('stones', stones, [])).toBe('diamond 2.03 ct, pearl');
  expect(inWords('status', 'at_bench', [])).toBe('At the bench');
  expect(inWords('karat', 18, [])).toBe('18');
  expect(inWords('price', { minor: 0, currency: 'USD' }, [])).toBe('');
  expect(inWords('price', { minor: 1_250_000, currency: 'USD' }, [])).toMatch(/12,500/);
});

test('a piece that somebody else changed is asked about as a client is', () => {
  const current = { piece: { version: 3, size: '7' }, changes: [{ field: 'size', ...claire }] };
  const kept = { body: { size: '9' }, at: 0, refusal: { body: { current } } } as unknown as Op;
  expect(conflictsOf(kept).map(({ ours, theirs, by }) => [ours, theirs, by])).toEqual([
    ['9', '7', 'Claire'],
  ]);
});

test('of a wish two pieces are told by their names', () => {
  const pieces = [{ id: 'p1', title: 'Oval halo' }, { id: 'p2', title: 'Pear drop' }];
  const current = {
    wish: { version: 3, piece_id: 'p1' },
    changes: [{ field: 'piece_id', ...claire }],
    pieces,
  };
  const kept = { body: { piece_id: 'p2' }, at: 0, refusal: { body: { current } } } as unknown as Op;
  const [one] = conflictsOf(kept);
  const say = (value: unknown) => inWords('piece_id', value, piecesOf(kept));
  expect([one!.ours, one!.theirs].map(say)).toEqual(['Pear drop', 'Oval halo']);
  expect(say(null)).toBe('');
});

test('by when a visit is meant is one choice, and a month is told as no day', () => {
  const theirs = { version: 3, by_when: 'end_of_month', by_day: '2026-12-31', note: '' };
  const changes = [{ field: 'by_day', ...claire }, { field: 'by_when', ...claire }];
  const refusal = { body: { current: { visit: theirs, changes } } };
  const body = { by_when: '', by_day: '2026-12-24', note: 'Left to think' };
  const kept = { body, at: 0, refusal } as unknown as Op;
  const [one, ...others] = conflictsOf(kept);
  expect([one!.field, others]).toEqual(['by_when', []]);
  const told = [one!.ours, one!.theirs].map((value) => inWords('by_when', value, []));
  expect(told).toEqual([fullDay('2026-12-24'), 'The end of December 2026']);
  expect(mineOf(kept, { by_when: 'theirs' })).toEqual({ note: 'Left to think' });
  expect(mineOf(kept, { by_when: 'mine' })).toEqual(body);
  const season = { when: 'end_of_season', day: '2027-02-28' };
  expect(inWords('by_when', season, [])).toBe('The end of winter, February 2027');
  expect(inWords('by_when', { when: 'no_hurry', day: null }, [])).toBe('No hurry');
});
