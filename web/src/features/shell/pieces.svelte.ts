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
  #asked = $state(''); // what the pieces answer
  #timer: ReturnType<typeof setTimeout> | undefined;

  // What was found stays for a word that goes on, and for no other.
  readonly found = $derived.by((): Piece[] => {
    const goesOn = this.#query.length >= least && this.#query.startsWith(this.#asked);
    const items = goesOn ? this.#pages.items : [];
    return items.map(({ id, title, sku }) => ({ id, title, sku, act: () => go(`/pieces/${id}`) }));
  });

  ask(query: string): void {
    clearTimeout(this.#timer);
    this.#query = query.trim();
    if (this.#query.length < least) return;
    this.#timer = setTimeout(() => this.#open(this.#query), rest_ms);
  }

  #open(query: string): void {
    if (!query.startsWith(this.#asked)) this.#pages.items = [];
    this.#asked = query;
    void this.#pages.open(`/api/pieces?limit=4&q=${encodeURIComponent(query)}`);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
