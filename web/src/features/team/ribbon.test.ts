// SPDX-License-Identifier: Apache-2.0
// The ribbon narrows as the people do, and never tears.
import { expect, test } from 'vitest';
import { height, ribbon, width } from './ribbon';

const numbers = (path: string): number[] => (path.match(/-?[\d.]+/g) ?? []).map(Number);

test('it begins at the full height and ends at the share that came back', () => {
  const { outline } = ribbon([128, 104, 86, 47, 19]);
  expect(outline.startsWith('M0 8C')).toBe(true);
  const share = (19 / 128) * (height - 16);
  expect(outline).toContain(`L${width} ${+((height + share) / 2).toFixed(1)}`);
});

test('a week without visits still draws a thread inside its frame', () => {
  for (const counts of [
    [0, 0, 0, 0, 0],
    [3, 0, 0, 0, 0],
    [1, 1, 1, 1, 1],
  ]) {
    const { outline, lines } = ribbon(counts);
    const all = [outline, ...lines].flatMap(numbers);
    expect(all.every((n) => Number.isFinite(n) && n >= 0 && n <= width)).toBe(true);
    expect(lines).toHaveLength(3);
  }
});
