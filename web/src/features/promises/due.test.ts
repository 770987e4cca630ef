// SPDX-License-Identifier: Apache-2.0
// A promise is due on a day of the store's calendar.
import { expect, test } from 'vitest';
import { daysUntil, dueDays } from './due';

const zone = 'America/New_York';

test('late in the evening, tomorrow is still tomorrow of the store', () => {
  expect(dueDays(new Date('2026-03-11T02:00:00Z'), zone)).toEqual([
    { name: 'tomorrow', day: '2026-03-11' },
    { name: 'days', day: '2026-03-13' },
    { name: 'week', day: '2026-03-17' },
  ]);
});

test('a few days from Thursday is Monday', () => {
  expect(dueDays(new Date('2026-03-12T14:00:00Z'), zone)[1]!.day).toBe('2026-03-16');
});

test('days until are counted from the store’s today', () => {
  const now = new Date('2026-03-12T02:00:00Z');
  expect(daysUntil('2026-03-11', now, zone)).toBe(0);
  expect(daysUntil('2026-03-13', now, zone)).toBe(2);
  expect(daysUntil('2026-03-09', now, zone)).toBe(-2);
});
