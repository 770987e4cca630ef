// SPDX-License-Identifier: Apache-2.0
// What was said of a row outlives another look at its file, and no other question.
import { expect, test } from 'vitest';
import type { LikelyRow } from '~/kit/schema.gen';
import { rowsSaid, saidAgain } from './said';

const row = (line: number, more: Partial<LikelyRow> = {}): LikelyRow => ({
  line,
  column: 1,
  name: 'Ada Lee',
  client_id: 'a',
  page_name: 'Ada Lee',
  band: 'likely',
  why: '',
  is_same: false,
  is_apart: null,
  earlier_line: null,
  ...more,
});

test('what was said of a row stays when its file is looked at again', () => {
  const before = [row(2, { is_same: true }), row(3, { is_apart: true }), row(4)];
  expect(saidAgain(before, [row(2), row(3, { is_apart: false }), row(4)])).toEqual({
    same: [{ line: 2, column: 1 }],
    apart: [{ line: 3, column: 1 }],
  });
});

test('another question in the same line is asked anew', () => {
  const before = [row(2, { is_same: true }), row(3, { is_same: true })];
  const anew = [row(2, { client_id: 'b' }), row(3, { name: 'Bo Lee' })];
  expect(saidAgain(before, anew)).toEqual({ same: [], apart: [] });
});

test('one row is said anew beside what was said of the others', () => {
  const rows = [row(2, { is_same: true }), row(3)];
  expect(rowsSaid(rows)).toEqual({ same: [{ line: 2, column: 1 }], apart: [] });
});
