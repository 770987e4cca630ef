// SPDX-License-Identifier: Apache-2.0
// Days in words.
import { expect, test } from 'vitest';
import { partialDay } from './days';

const calendar = 'gregorian';
test.each([
  [{ year: 2014, month: 4, day: 2, calendar }, '2 April 2014'],
  [{ month: 2, day: 29, calendar }, '29 February'],
  [{ month: 4, calendar }, 'April'],
  [{ year: 5786, month: 7, day: 1, calendar: 'hebrew' }, '1/7/5786, hebrew'],
])('a day is said as far as it is known', (date, text) => {
  expect(partialDay(date)).toBe(text);
});
