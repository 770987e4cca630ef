// SPDX-License-Identifier: Apache-2.0
// What a person said of the rows of a file and the pages beside them.
import type { LikelyRow, RowPlace, SameRows } from '~/kit/schema.gen';

// Nothing yet, where it is null.
export type Said = 'same' | 'apart' | null;

export const saidOf = ({ is_same, is_apart }: LikelyRow): Said =>
  is_same ? 'same' : is_apart ? 'apart' : null;

export function rowsSaid(
  rows: readonly LikelyRow[],
  of: (row: LikelyRow) => Said = saidOf,
): Required<SameRows> {
  const places = (wanted: Said): RowPlace[] =>
    rows.filter((one) => of(one) === wanted).map(({ line, column }) => ({ line, column }));
  return { same: places('same'), apart: places('apart') };
}

// What was said of a row is said of it still where the file, looked at again, asks the same.
export function saidAgain(
  before: readonly LikelyRow[],
  rows: readonly LikelyRow[],
): Required<SameRows> {
  const question = (one: LikelyRow): string =>
    JSON.stringify([one.line, one.column, one.name, one.client_id, one.earlier_line]);
  const said = new Map(before.map((one) => [question(one), saidOf(one)]));
  return rowsSaid(rows, (one) => saidOf(one) ?? said.get(question(one)) ?? null);
}
