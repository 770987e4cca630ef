// SPDX-License-Identifier: Apache-2.0
// The leak as one shape: as wide as the visits at the door, as narrow as those who came back.
export const width = 1128;
export const height = 166;
const margin = 8;

type Point = readonly [number, number];
export interface Ribbon {
  outline: string;
  lines: string[]; // fine lines along it, like the girdle of a stone
}

// Five counts, the first the largest; a count of nothing still leaves a thread.
export function ribbon(counts: readonly number[]): Ribbon {
  const most = Math.max(...counts, 1);
  const tall = height - 2 * margin;
  const heights = counts.map((count) => Math.max(2, (count / most) * tall));
  const x = (i: number): number => (i * width) / (counts.length - 1);
  const top = heights.map((h, i): Point => [x(i), margin + (tall - h) / 2]);
  const foot = heights.map((h, i): Point => [x(i), margin + (tall + h) / 2]);
  const back = foot.toReversed();
  const outline = `M${curve(top)}L${at(back[0]!)}${bends(back)}Z`;
  const lines = [0.25, 0.5, 0.75].map((part) => {
    const along = top.map(([px, py], i): Point => [px, py + (foot[i]![1] - py) * part]);
    return `M${curve(along)}`;
  });
  return { outline, lines };
}

function curve(points: readonly Point[]): string {
  return at(points[0]!) + bends(points);
}

// Level at each count, bending halfway between two.
function bends(points: readonly Point[]): string {
  return points
    .slice(1)
    .map(([x, y], i) => {
      const [fromX, fromY] = points[i]!;
      const half = (fromX + x) / 2;
      return `C${at([half, fromY])} ${at([half, y])} ${at([x, y])}`;
    })
    .join('');
}

function at([x, y]: Point): string {
  return `${+x.toFixed(1)} ${+y.toFixed(1)}`;
}
