// SPDX-License-Identifier: Apache-2.0
// My own book in memory, made to be searched: each key is answered at once.
import { book as kept } from '~/kit/book.svelte';
import type { ClientRow } from '~/kit/schema.gen';
import { addressWith, Finder, type Found } from './find';

type Entry = (typeof kept.entries)[number];
interface Made {
  from: typeof kept.entries;
  finder: Finder<Entry>;
  rows: readonly ClientRow[];
}
let last: Made | null = null;

function made(): Made {
  const from = kept.entries;
  if (last?.from !== from) {
    const known = from.map((entry) => ({ item: entry, name: entry.row.name, ...entry }));
    const finder = new Finder(known);
    last = { from, finder, rows: finder.items.map(({ row }) => row) };
  }
  return last;
}

export const book = {
  get ready(): boolean {
    return kept.ready;
  },
  get items(): readonly ClientRow[] {
    return made().rows;
  },
  find(query: string, limit: number): Found<ClientRow> {
    const { items, total } = made().finder.find(query, limit);
    const answering = ({ row, search }: Entry): ClientRow => {
      const line = addressWith(query, search);
      return line ? { ...row, line } : row;
    };
    return { total, items: items.map(answering) };
  },
};
