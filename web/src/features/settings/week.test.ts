// SPDX-License-Identifier: Apache-2.0
// A week comes back from the screen as it went there.
import { expect, test } from 'vitest';
import { hoursOf, weekdayName, weekOf } from './week';

test('each day has a line, open or shut, and comes back the same', () => {
  const hours = [
    { weekday: 1, opens_minute: 600, closes_minute: 1080 },
    { weekday: 6, opens_minute: 660, closes_minute: 1440 },
    { weekday: 2, opens_minute: 840, closes_minute: 1110 },
    { weekday: 2, opens_minute: 570, closes_minute: 780 },
  ];
  const week = weekOf(hours);
  expect(week.map((day) => [day.weekday, day.open, day.from, day.to])).toEqual([
    [1, true, '10:00', '18:00'],
    [2, true, '09:30', '13:00'],
    [2, true, '14:00', '18:30'],
    [3, false, '10:00', '18:00'],
    [4, false, '10:00', '18:00'],
    [5, false, '10:00', '18:00'],
    [6, true, '11:00', '00:00'],
    [7, false, '10:00', '18:00'],
  ]);
  const key = (one: { weekday: number; opens_minute: number }): number =>
    one.weekday * 10_000 + one.opens_minute;
  expect(hoursOf(week)).toEqual(hours.toSorted((a, b) => key(a) - key(b)));
});

test('the first day of the week is Monday', () => {
  expect([1, 7].map((day) => weekdayName(day, 'en-GB'))).toEqual(['Monday', 'Sunday']);
});
