// SPDX-License-Identifier: Apache-2.0
// What a form tells of a gift, and how one is said.
import { expect, test } from 'vitest';
import type { Gift } from '~/kit/schema.gen';
import { editOf, formOf, lineOf, wearers } from './gifts';

const gift: Gift = {
  line_id: 'l1',
  part: 'paid',
  title: 'Solitaire',
  piece_id: null,
  picture: null,
  bought: '2025-03-30',
  other_id: 'c2',
  other_name: 'Priya Raman',
  occasion: 'anniversary',
  day: null,
  completes: 'the eternity band',
};

test('a gift says who wears it, or who it came from', () => {
  expect(lineOf(gift)).toBe('Worn by Priya Raman, anniversary, completes the eternity band');
  expect(lineOf({ ...gift, part: 'wears' })).toMatch(/^From Priya Raman, anniversary/);
  expect(lineOf({ ...gift, other_id: null, other_name: '' })).toMatch(/^For themselves/);
});

test('a form tells one wearer, and a day only of an occasion', () => {
  expect(editOf(formOf(gift))).toEqual({
    wearer_id: 'c2',
    occasion: 'anniversary',
    completes: 'the eternity band',
  });
  const another = { ...formOf(null), wearer: 'another', name: ' Her mother ', day: '2025-01-01' };
  expect(editOf(another)).toEqual({ wearer_name: 'Her mother', occasion: 'unsaid' });
  expect(editOf(formOf(null))).toEqual({ occasion: 'unsaid' });
});

test('whoever wears it already stays a choice', () => {
  const texts = wearers('Eleanor', [], gift).map(({ text }) => text);
  expect(texts).toEqual(['Eleanor', 'Priya Raman', 'Somebody else']);
});
