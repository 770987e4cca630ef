// SPDX-License-Identifier: Apache-2.0
// A book of any length keeps its letters and loses nobody.
import { expect, test } from 'vitest';
import { countsOf, partsOf } from './letters';

const letterOf = (name: string): string => name[0]!.toUpperCase();

test('every letter begins once and nobody is lost', () => {
  const names = [...Array.from({ length: 130 }, (_, i) => `a${i}`), 'b', 'c1', 'c2'];
  const parts = partsOf(names, letterOf);
  expect(parts.map((part) => [part.letter, part.first, part.items.length])).toEqual([
    ['A', true, 60],
    ['A', false, 60],
    ['A', false, 10],
    ['B', true, 1],
    ['C', true, 2],
  ]);
  expect(parts.flatMap((part) => part.items)).toEqual(names);
  expect([...countsOf(parts)]).toEqual([
    ['A', 130],
    ['B', 1],
    ['C', 2],
  ]);
});

test('an empty book has no letters', () => {
  expect(partsOf([], letterOf)).toEqual([]);
});
