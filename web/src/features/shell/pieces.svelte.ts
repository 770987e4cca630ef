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
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly found = $derived.by((): Piece[] =>
    this.#pages.items.map(({ id, title, sku }) => ({
      ...{ id, title, sku },
      act: () => go(`/pieces/${id}`),
    })),
  );

  ask(query: string): void {
    clearTimeout(this.#timer);
    const q = query.trim();
    if (q.length < least) return void (this.#pages.items = []);
    const path = `/api/pieces?limit=4&q=${encodeURIComponent(q)}`;
    this.#timer = setTimeout(() => void this.#pages.open(path), rest_ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
