// SPDX-License-Identifier: Apache-2.0
// What a manager should look at is told from what is well, and nothing from nothing.
import { expect, test } from 'vitest';
import { isLow, isSlow, replyTime } from './figures';

test('a wait is minutes under an hour, then hours', () => {
  const said = ['0 min', '11 min', '59 min', '1 h', '3 h 10'];
  expect([0, 11, 59.4, 60, 190].map(replyTime)).toEqual(said);
});

test('below seven in ten within a week, or over an hour to answer, needs a look', () => {
  expect([0, 0.61, 0.7, 1, null].map(isLow)).toEqual([true, true, false, false, false]);
  expect([0, 60, 61, null].map(isSlow)).toEqual([false, false, true, false]);
});
