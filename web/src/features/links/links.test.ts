// SPDX-License-Identifier: Apache-2.0
// What a link ends in, from whom what it shows is secret, and what is told of it.
import { expect, test } from 'vitest';
import type { Surprise, Wish, WishLink } from '~/kit/schema.gen';
import { withLink } from '../messages/letter';
import { addressOf, becameOf, newToken, secretFrom, shareable, whatOf } from './links';

const link = {
  id: 'l', state: 'open', wish_ids: ['a', 'b'], for_whom: '', until: '2026-04-11', opened: 0,
} as unknown as WishLink;
const now = new Date('2026-03-12T14:00:00Z');

test('no two links end alike', () => {
  expect(newToken()).toMatch(/^[0-9a-f]{64}$/);
  expect(newToken()).not.toBe(newToken());
});

test('a link leads to the public address of the house', () => {
  const outside = { ...link, under: 'https://carnet.example/look/' };
  expect(addressOf(outside, 'ab')).toBe('https://carnet.example/look/ab');
  expect(addressOf({ ...link, under: '/look/' }, 'ab')).toBe(`${location.origin}/look/ab`);
});

test('what was given is shown to nobody', () => {
  const wishes = [{ id: 'a' }, { id: 'b', gifting: { at: '' } }] as unknown as Wish[];
  expect(shareable(wishes).map(({ id }) => id)).toEqual(['a']);
});

test('everybody it is secret from is named once, and only for what is chosen', () => {
  const kept = [
    { noun_id: 'a', other_id: 'm', other_name: 'Marcus' },
    { noun_id: 'b', other_id: 'm', other_name: 'Marcus' },
    { noun_id: 'b', other_id: 'x', other_name: null },
  ] as unknown as Surprise[];
  expect(secretFrom(kept, ['a'], 'somebody')).toEqual([{ id: 'm', name: 'Marcus' }]);
  expect(secretFrom(kept, ['a', 'b'], 'somebody').map(({ name }) => name)).toEqual([
    'Marcus',
    'somebody',
  ]);
  expect(secretFrom(kept, ['c'], 'somebody')).toEqual([]);
});

test('a link tells whom it is for and how often it was opened', () => {
  expect(whatOf(link)).toBe('Two wishes');
  expect(whatOf({ ...link, for_whom: 'Ruth' })).toBe('For Ruth');
  expect(becameOf(link, now)).toMatch(/^until .*11 April, not opened yet$/);
  const opened = { ...link, opened: 2, opened_at: '2026-03-12T13:00:00Z' };
  expect(becameOf(opened, now)).toContain('opened twice, last ');
  expect(becameOf({ ...link, state: 'withdrawn' }, now)).toBe('It was ended, never opened');
  expect(becameOf({ ...link, state: 'over' }, now)).toBe('It is over, never opened');
  expect(becameOf({ ...opened, state: 'over' }, now)).toMatch(/^It is over, opened twice, last /);
});

test('a link stands behind what was begun, once', () => {
  const url = 'https://carnet.example/look/abc';
  expect(withLink('', url)).toBe(url);
  expect(withLink('Dear Priya,\n', url)).toBe(`Dear Priya,\n\n${url}`);
  expect(withLink(`See ${url} soon`, url)).toBe(`See ${url} soon`);
});
