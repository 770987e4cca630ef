// SPDX-License-Identifier: Apache-2.0
// The pieces of the house that the palette offers, looked for a moment after the last key.
import { Pages } from '~/kit/pages.svelte';
import { go } from '~/kit/router.svelte';
import type { ListedPiece } from '~/kit/schema.gen';
import type { Piece } from './offered';

const rest_ms = 160;
const least = 3; // letters

export class PieceSearch {
  readonly #pages = new Pages<ListedPiece>('', (piece) => piece.id);
  #query = $state('');
  #timer: ReturnType<typeof setTimeout> | undefined;

  // Of fewer letters nothing, though an answer to more of them may still come in.
  readonly found = $derived.by((): Piece[] => {
    const items = this.#query.length < least ? [] : this.#pages.items;
    return items.map(({ id, title, sku }) => ({ id, title, sku, act: () => go(`/pieces/${id}`) }));
  });

  ask(query: string): void {
    clearTimeout(this.#timer);
    this.#query = query.trim();
    if (this.#query.length < least) return;
    const path = `/api/pieces?limit=4&q=${encodeURIComponent(this.#query)}`;
    this.#timer = setTimeout(() => void this.#pages.open(path), rest_ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
