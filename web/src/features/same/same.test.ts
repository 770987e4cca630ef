// SPDX-License-Identifier: Apache-2.0
// What of the findings is said.
import { expect, test } from 'vitest';
import type { Told } from '~/kit/schema.gen';
import { againstOf, forOf } from './same';

const told: Told[] = [
  { weight: 12.1, text: 'same phone number' },
  { weight: 0.2, text: 'same town' },
  { weight: -6, text: 'another birthday' },
];

test('what hardly weighs is said on neither side', () => {
  expect(forOf(told)).toEqual(['same phone number']);
  expect(againstOf(told)).toEqual(['another birthday']);
});
