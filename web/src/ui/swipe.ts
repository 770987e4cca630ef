// SPDX-License-Identifier: Apache-2.0
// When a finger on a row means the row: clearly sideways, and not while the page is scrolled.
export interface Draw {
  fromX: number;
  fromY: number;
  x: number;
  taken: boolean; // the row follows the finger
  rtl: boolean;
}

const begins = 12; // pixels before anything is decided
const most = 168;

// Null once the finger has gone up or down instead.
export function drawn(draw: Draw, toX: number, toY: number): Draw | null {
  const [x, y] = [toX - draw.fromX, toY - draw.fromY];
  if (!draw.taken) {
    if (Math.abs(y) > begins && Math.abs(y) > Math.abs(x)) return null;
    if (Math.abs(x) < begins || Math.abs(x) < 1.5 * Math.abs(y)) return draw;
  }
  return { ...draw, taken: true, x: Math.max(-most, Math.min(most, x)) };
}
