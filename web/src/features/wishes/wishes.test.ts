// SPDX-License-Identifier: Apache-2.0
// What a changed form of a wish tells the house.
import { expect, test } from 'vitest';
import type { Wish } from '~/kit/schema.gen';
import { editOf, formOf } from './wishes';

const wish = {
  id: 'w1', client_id: 'c1', words: 'Drops', category: '', metal: '', stone: '', style: '',
  for_whom: '', by_day: '2026-06-01', note: '', tried: false, looks: 0,
  at: '2026-03-12T14:00:00Z', version: 1,
} as Wish;

test('a form that was not touched tells nothing', () => {
  expect(editOf(formOf(wish), '', wish)).toEqual({});
});

test('an emptied day takes the day away', () => {
  expect(editOf({ ...formOf(wish), by_day: '' }, '', wish)).toEqual({ by_day: '' });
  const undated = { ...wish, by_day: null };
  expect(editOf(formOf(undated), '', undated)).toEqual({});
});

test('the piece that was found is named, and the words stay', () => {
  expect(editOf(formOf(wish), 'p1', wish)).toEqual({ piece_id: 'p1' });
});
