// SPDX-License-Identifier: Apache-2.0
// What stands under a name: the tier first, and nothing on a page kept by an older release.
import { expect, test } from 'vitest';
import { marksOf } from './marks';

const bridal = { category: 'bridal', label: 'Bridal', why: '' } as const;

test('the tier stands before the categories', () => {
  const tier = { rank: 2, name: 'Cercle', why: '' };
  expect(marksOf({ tier, categories: [bridal] })).toEqual(['Cercle', 'Bridal']);
});

test('without a tier, or without both, only what there is stands', () => {
  expect(marksOf({ tier: null, categories: [bridal] })).toEqual(['Bridal']);
  expect(marksOf({ categories: [] })).toEqual([]);
  expect(marksOf(undefined)).toEqual([]);
});
