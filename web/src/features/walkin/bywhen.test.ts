// SPDX-License-Identifier: Apache-2.0
// Tests of by when: nobody is asked to choose a month or a season that is nearly over.
import { expect, test } from 'vitest';
import { keptAs, lastDay, meantOf, monthOffered, seasonAt, seasonOffered } from './bywhen';

test.each([
  ['2026-11-27', 'next_season', 'winter', '2027-02-28'],
  ['2026-10-15', 'this_season', 'autumn', '2026-11-30'],
  ['2026-12-01', 'this_season', 'winter', '2027-02-28'],
  ['2027-01-10', 'this_season', 'winter', '2027-02-28'],
  ['2027-02-20', 'next_season', 'spring', '2027-05-31'],
  ['2026-08-15', 'next_season', 'autumn', '2026-11-30'],
])('on %s the season offered is %s, %s, until %s', (day, when, season, until) => {
  const offered = seasonOffered(day);
  expect(offered).toEqual({ when, last: until });
  expect(seasonAt(until)).toBe(season);
});

test.each([
  ['2026-11-23', 'this_month', '2026-11-30'],
  ['2026-11-27', 'next_month', '2026-12-31'],
  ['2026-12-28', 'next_month', '2027-01-31'],
] as const)('on %s the month offered is %s, until %s', (day, when, until) => {
  expect(monthOffered(day)).toEqual({ when, last: until });
  expect(lastDay(when, day)).toBe(until);
});

test('a month or a season is kept as one, and its last day says which', () => {
  const winter = { by_when: 'end_of_season', by_day: '2027-02-28' } as const;
  const november = { by_when: 'end_of_month', by_day: '2026-11-30' } as const;
  expect(keptAs('next_season', '2026-11-27')).toEqual(winter);
  expect(keptAs('this_month', '2026-11-02')).toEqual(november);
  expect(keptAs('day', '2026-11-02')).toEqual({});
  expect(keptAs('no_hurry', '2026-11-27')).toEqual({ by_when: 'no_hurry' });
  expect(keptAs('', '2026-11-27')).toEqual({});
});

test('what was kept is read as what was said, from whatever day the visit is told now', () => {
  const december = { by_when: 'end_of_month', by_day: '2026-12-31' } as const;
  const meant = meantOf(december, '2026-11-27')!;
  expect(meant).toEqual({ when: 'next_month', last: '2026-12-31' });
  expect(keptAs('next_month', '2026-10-02', meant)).toEqual(december);
  expect(meantOf(december, '2026-12-03')!.when).toBe('this_month');
  expect(meantOf({ by_when: 'this_season', by_day: null }, '2026-10-15')).toEqual({
    when: 'this_season',
    last: '2026-11-30',
  });
  expect(meantOf({ by_when: null, by_day: '2026-12-31' }, '2026-11-27')).toBeNull();
});
