// SPDX-License-Identifier: Apache-2.0
// Sizes in words.
import { expect, test } from 'vitest';
import type { Size } from '~/kit/schema.gen';
import { nearText, placeOf, scalesOf, sizeText, usualScale } from './sizes';

const ring: Size = {
  id: 'r',
  part: 'ring',
  hand: 'left',
  finger: 'ring',
  scale: 'uk',
  said: 'L½',
  hundredth_mm: 1651,
  nearest: [
    { scale: 'us', text: '6' },
    { scale: 'eu', text: '52' },
  ],
  day: '2026-03-12',
  is_newest: true,
};
const wrist: Size = {
  ...ring,
  part: 'wrist',
  hand: null,
  finger: null,
  scale: 'cm',
  said: '15.5',
  nearest: [{ scale: 'inch', text: '6' }],
};

test('a size is said in its own scale, with its place and what is near it', () => {
  expect(sizeText(ring)).toBe('UK L½');
  expect(placeOf(ring)).toBe('Left hand, ring finger');
  expect(placeOf({ ...ring, finger: 'thumb', hand: 'right' })).toBe('Right thumb');
  expect(nearText(ring)).toBe('about US 6, EU 52; 16.51 mm across');
  expect(sizeText(wrist)).toBe('15.5 cm');
  expect(placeOf(wrist)).toBe('Wrist');
  expect(nearText(wrist)).toBe('about 6 in');
});

test('the scale last used for such a part is offered first', () => {
  expect(usualScale('ring', [])).toBe('us');
  expect(usualScale('ring', [wrist, ring])).toBe('uk');
  expect(usualScale('chain', [ring, wrist])).toBe('cm');
  expect(scalesOf('wrist')).not.toContain('eu');
});
