// SPDX-License-Identifier: Apache-2.0
// Later is a moment a person would name, and never one that has passed.
import { expect, test } from 'vitest';
import { laterChoices, openingOf } from './later';

const names = (at: string) => laterChoices(new Date(at)).map((choice) => choice.name);

test('in the morning the afternoon is still offered, later it is not', () => {
  expect(names('2026-03-12T10:00:00-04:00')).toEqual(['evening', 'tomorrow', 'saturday', 'week']);
  expect(names('2026-03-12T16:08:00-04:00')).toEqual(['tomorrow', 'saturday', 'week']);
});

test('Saturday is not offered when it is today or tomorrow', () => {
  expect(names('2026-03-13T16:00:00-04:00')).toEqual(['tomorrow', 'week']);
  expect(names('2026-03-14T16:00:00-04:00')).toEqual(['tomorrow', 'week']);
});

test('a chosen day begins when the house opens', () => {
  expect(openingOf('2026-03-20')).toBe('2026-03-20T13:00:00.000Z');
  expect(laterChoices(new Date('2026-03-12T16:08:00-04:00'))[0]!.until).toBe(
    '2026-03-13T13:00:00.000Z',
  );
});
