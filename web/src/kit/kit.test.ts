// SPDX-License-Identifier: Apache-2.0
// Ids, words, merged lists and who wants to hear of a change.
import { expect, test } from 'vitest';
import { newId } from './id';
import { merge } from './pages.svelte';
import { concerns } from './resource.svelte';
import { words } from './words';
import { managingWords } from './words/managing';
import { inWords, plural } from './words/grammar';

test('ids are UUIDs of version 7 whose order is the order of time', () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newId(1_000) < newId(2_000)).toBe(true);
  expect(newId(1_000)).not.toBe(newId(1_000));
  expect(newId(0x0123456789ab).slice(0, 13)).toBe('01234567-89ab');
});

test('numbers up to ten are words, larger ones figures', () => {
  expect([inWords(0), inWords(7), inWords(10), inWords(11), inWords(4300)]).toEqual([
    'none',
    'seven',
    'ten',
    '11',
    '4,300',
  ]);
  expect(plural(1, { one: 'reply', other: 'replies' })).toBe('reply');
});

test('the sentence of Today agrees with its numbers', () => {
  expect(words.today.sentence(7, 2)).toBe('Seven to remember, two replies waiting');
  expect(words.today.sentence(1, 1)).toBe('One to remember, one reply waiting');
  expect(words.today.sentence(0, 0)).toBe('No one to remember today');
});

test('no sentence shouts and no button is longer than it may be', () => {
  const texts = JSON.stringify(words);
  expect(texts).not.toContain('!');
  for (const text of [
    words.today.review.text,
    words.review.send('Eleanor'),
    managingWords.imports.undo,
    words.client.stopAct,
  ]) {
    expect(text.length).toBeLessThanOrEqual(24);
  }
});

test('a fresh page wins over older copies of the same items', () => {
  const id = (item: { id: string }) => item.id;
  const merged = merge(
    [
      { id: 'c', v: 2 },
      { id: 'b', v: 2 },
    ],
    [
      { id: 'b', v: 1 },
      { id: 'a', v: 1 },
    ],
    id,
  );
  expect(merged).toEqual([
    { id: 'c', v: 2 },
    { id: 'b', v: 2 },
    { id: 'a', v: 1 },
  ]);
});

test('a change concerns those who watch its client or its noun', () => {
  const change = { cursor: '1', noun: 'messages', id: 'm', client_id: 'eleanor', verb: 'received' };
  expect(concerns({ client: 'eleanor' }, change)).toBe(true);
  expect(concerns({ nouns: ['messages'] }, change)).toBe(true);
  expect(concerns({ client: 'marcus', nouns: ['sales'] }, change)).toBe(false);
  expect(concerns({}, { ...change, client_id: null })).toBe(false);
});
