// SPDX-License-Identifier: Apache-2.0
// My own book in memory, made to be searched: each key is answered at once.
import { book as kept } from '~/kit/book.svelte';
import type { ClientRow } from '~/kit/schema.gen';
import { Finder, type Found } from './find';

let made: { from: typeof kept.entries; finder: Finder<ClientRow> } | null = null;

function finder(): Finder<ClientRow> {
  const entries = kept.entries;
  if (made?.from !== entries) {
    const known = entries.map(({ row, search, sort_key }) => ({
      item: row as ClientRow,
      name: row.name,
      search,
      sort_key,
    }));
    made = { from: entries, finder: new Finder(known) };
  }
  return made.finder;
}

export const book = {
  get ready(): boolean {
    return kept.ready;
  },
  get items(): readonly ClientRow[] {
    return finder().items;
  },
  find(query: string, limit: number): Found<ClientRow> {
    return finder().find(query, limit);
  },
};
