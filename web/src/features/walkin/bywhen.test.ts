// SPDX-License-Identifier: Apache-2.0
// Tests of by when: nobody is asked to choose a month or a season that is nearly over.
import { expect, test } from 'vitest';
import { keptAs, lastDay, monthOffered, seasonOffered } from './bywhen';

test.each([
  ['2026-11-27', 'next_season', 'winter', '2027-02-28'],
  ['2026-10-15', 'this_season', 'autumn', '2026-11-30'],
  ['2026-12-01', 'this_season', 'winter', '2027-02-28'],
  ['2027-01-10', 'this_season', 'winter', '2027-02-28'],
  ['2027-02-20', 'next_season', 'spring', '2027-05-31'],
  ['2026-08-15', 'next_season', 'autumn', '2026-11-30'],
])('on %s the season offered is %s, %s, until %s', (day, when, season, until) => {
  const offered = seasonOffered(day);
  expect(offered).toEqual({ when, season });
  expect(lastDay(offered.when, day)).toBe(until);
});

test.each([
  ['2026-11-23', 'this_month', '2026-11-30'],
  ['2026-11-27', 'next_month', '2026-12-31'],
  ['2026-12-28', 'next_month', '2027-01-31'],
] as const)('on %s the month offered is %s, until %s', (day, when, until) => {
  expect(monthOffered(day)).toBe(when);
  expect(lastDay(when, day)).toBe(until);
});

test('what is said of a later month or season is kept as its last day', () => {
  expect(keptAs('next_season', '2026-11-27')).toEqual({ by_day: '2027-02-28' });
  expect(keptAs('this_month', '2026-11-02')).toEqual({ by_when: 'this_month' });
  expect(keptAs('no_hurry', '2026-11-27')).toEqual({ by_when: 'no_hurry' });
  expect(keptAs('', '2026-11-27')).toEqual({});
});
