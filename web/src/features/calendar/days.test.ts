// SPDX-License-Identifier: Apache-2.0
// Weeks begin on Monday, across months, years and the hour that summer takes.
import { expect, test } from 'vitest';
import { isDay, mondayOf, weekOf } from './days';

test('a week is seven days from Monday', () => {
  expect(weekOf('2026-11-25')).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
    '2026-11-28',
    '2026-11-29',
  ]);
  expect([mondayOf('2026-11-23'), mondayOf('2026-11-29'), mondayOf('2027-01-01')]).toEqual([
    '2026-11-23',
    '2026-11-23',
    '2026-12-28',
  ]);
});

test('an address may hold anything', () => {
  expect(['2026-11-25', '2026-13-40', 'today', '', null].map(isDay)).toEqual([
    true,
    false,
    false,
    false,
    false,
  ]);
});
