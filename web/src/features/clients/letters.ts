// SPDX-License-Identifier: Apache-2.0
// A long list cut into letters, and each letter into parts small enough to be drawn at once.
export interface Part<T> {
  letter: string;
  first: boolean; // of its letter
  items: T[];
}
const most = 60;

export function partsOf<T>(items: readonly T[], letterOf: (item: T) => string): Part<T>[] {
  const parts: Part<T>[] = [];
  for (const item of items) {
    const letter = letterOf(item);
    const last = parts.at(-1);
    if (last?.letter !== letter) parts.push({ letter, first: true, items: [item] });
    else if (last.items.length < most) last.items.push(item);
    else parts.push({ letter, first: false, items: [item] });
  }
  return parts;
}

export function countsOf<T>(parts: readonly Part<T>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { letter, items } of parts)
    counts.set(letter, (counts.get(letter) ?? 0) + items.length);
  return counts;
}
