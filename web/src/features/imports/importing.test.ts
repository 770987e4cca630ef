// SPDX-License-Identifier: Apache-2.0
// What is said of one row while another is told is told upon it, and lost for neither.
import { afterEach, expect, test, vi } from 'vitest';
import type { Import, LikelyRow, RowPlace, SameRows } from '~/kit/schema.gen';
import { Importing } from './importing.svelte';

const row = (line: number): LikelyRow =>
  ({ line, column: 1, name: 'Ada Lee', is_same: false, is_apart: false }) as unknown as LikelyRow;
const has = (rows: readonly RowPlace[], { line }: LikelyRow): boolean =>
  rows.some((one) => one.line === line);

afterEach(() => vi.unstubAllGlobals());

test('two rows said one right after the other both stand', async () => {
  let likely = [row(2), row(3)];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const { same, apart } = JSON.parse(init.body as string) as SameRows;
    likely = likely.map((one) => ({ ...one, is_same: has(same, one), is_apart: has(apart, one) }));
    return new Response(JSON.stringify({ id: 'i1', likely }));
  });
  const work = new Importing();
  work.result = { id: 'i1', likely } as unknown as Import;
  const [first, second] = likely as [LikelyRow, LikelyRow];
  await Promise.all([work.match(first, 'same'), work.match(second, 'apart')]);
  expect(work.result.likely.map(({ is_same, is_apart }) => [is_same, is_apart])).toEqual([
    [true, false],
    [false, true],
  ]);
});
