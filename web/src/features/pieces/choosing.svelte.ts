// SPDX-License-Identifier: Apache-2.0
// What somebody looks for among the pieces; it stands until the app is closed, so that the way back
// from a piece leads to the same list.
import { asProblem, call, type Problem } from '~/kit/api';
import { Pages } from '~/kit/pages.svelte';
import type { Facets, ListedPiece } from '~/kit/schema.gen';
import { queryOf, type Choice, type FacetName } from './pieces';

export const choice = $state<Choice>({ q: '', order: 'newest', chosen: { status: 'in_stock' } });

export class Choosing {
  found = new Pages<ListedPiece>('/api/pieces', (piece) => piece.id);
  facets = $state.raw<Facets | null>(null);
  problem = $state.raw<Problem | null>(null);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  async look(): Promise<void> {
    const mine = ++this.#turn;
    void this.found.open(`/api/pieces${queryOf(choice, true)}`);
    try {
      const facets = await call<Facets>(`/api/pieces/facets${queryOf(choice, false)}`);
      if (mine === this.#turn) [this.facets, this.problem] = [facets, null];
    } catch (cause) {
      if (mine === this.#turn) this.problem = asProblem(cause);
    }
  }

  typed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.look(), 150);
  }

  toggle(name: FacetName, value: string): void {
    if (choice.chosen[name] === value) delete choice.chosen[name];
    else choice.chosen[name] = value;
    void this.look();
  }
}
