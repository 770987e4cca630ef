// SPDX-License-Identifier: Apache-2.0
// A row follows a finger that goes sideways, and none that scrolls.
import { expect, test } from 'vitest';
import { drawn, type Draw } from './swipe';

const rest: Draw = { fromX: 200, fromY: 400, x: 0, taken: false, rtl: false };

test('a little movement decides nothing', () => {
  expect(drawn(rest, 205, 404)).toBe(rest);
});

test('sideways takes the row, upwards lets it go', () => {
  expect(drawn(rest, 170, 402)).toMatchObject({ taken: true, x: -30 });
  expect(drawn(rest, 204, 370)).toBeNull();
});

test('once taken it follows, and stops before it leaves the screen', () => {
  const taken = drawn(rest, 170, 402)!;
  expect(drawn(taken, 180, 460)).toMatchObject({ taken: true, x: -20 });
  expect(drawn(taken, -400, 402)).toMatchObject({ x: -168 });
});
