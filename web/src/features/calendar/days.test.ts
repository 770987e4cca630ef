// SPDX-License-Identifier: Apache-2.0
// Weeks begin on Monday, across months, years and the hour that summer takes.
import { expect, test } from 'vitest';
import { addDays, dayIn, isDay, mondayOf, weekOf } from './days';

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

test('days follow each other over summer time and leap days', () => {
  expect([addDays('2026-03-28', 1), addDays('2026-03-29', 1), addDays('2028-02-28', 1)]).toEqual([
    '2026-03-29',
    '2026-03-30',
    '2028-02-29',
  ]);
});

test('today is what the wall of the boutique says', () => {
  const late = new Date('2026-11-25T03:00:00Z');
  expect([dayIn('America/New_York', late), dayIn('Europe/Paris', late)]).toEqual([
    '2026-11-24',
    '2026-11-25',
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
