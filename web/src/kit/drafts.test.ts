// SPDX-License-Identifier: Apache-2.0
// What is half written is there after a reload, for its writer and nobody else.
import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { closeShelf, openShelf, wipeShelves } from './db';
import { draftAt, dropDraft, keepDraft, keepText } from './drafts';

afterEach(() => wipeShelves());

test('a draft is there after a reload, and gone once it is dropped', async () => {
  await openShelf('claire');
  await keepDraft('note eleanor', 'Prefers mor');
  closeShelf();
  await openShelf('claire');
  expect(await draftAt('note eleanor')).toBe('Prefers mor');
  await dropDraft('note eleanor');
  expect(await draftAt('note eleanor')).toBeNull();
});

test('a colleague on the same phone finds no draft of ours, and we find it again', async () => {
  await openShelf('claire');
  await keepDraft('walk-in', { name: 'Nadia' });
  await openShelf('ines');
  expect(await draftAt('walk-in')).toBeNull();
  await openShelf('claire');
  expect(await draftAt('walk-in')).toEqual({ name: 'Nadia' });
});

test('an emptied line leaves no draft', async () => {
  await openShelf('claire');
  keepText('note eleanor', 'One word');
  keepText('note eleanor', '  ');
  expect(await draftAt('note eleanor')).toBeNull();
});
