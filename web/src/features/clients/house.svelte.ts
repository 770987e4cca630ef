// SPDX-License-Identifier: Apache-2.0
// The rest of the house, searched on the server while this phone has already answered for its own.
import { call } from '~/kit/api';
import type { ClientRow, Hits } from '~/kit/schema.gen';

const rest_ms = 160; // after the last key
const most = 20;

export class HouseSearch {
  found = $state.raw<ClientRow[]>([]);
  asked = $state(''); // the words the answer belongs to
  failed = $state(false); // the house could not be asked
  behind = $state(false); // the house has not read its newest words yet
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn?: AbortController;

  ask(query: string): void {
    this.stop();
    const q = query.trim();
    this.failed = this.behind = false;
    if (!q) return void ([this.found, this.asked] = [[], '']);
    this.#timer = setTimeout(() => void this.#read(q), rest_ms);
  }

  // What this phone has not shown already.
  beside(mine: readonly ClientRow[]): ClientRow[] {
    const shown = new Set(mine.map((row) => row.id));
    return this.found.filter((row) => !shown.has(row.id));
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#turn?.abort();
  }

  // Without a line to the house the phone's own answer is all there is.
  async #read(q: string): Promise<void> {
    const turn = (this.#turn = new AbortController());
    const path = `/api/search?limit=${most}&q=${encodeURIComponent(q)}`;
    try {
      const { items, behind } = await call<Hits>(path, { signal: turn.signal });
      if (turn.signal.aborted) return;
      [this.found, this.asked, this.behind] = [items.map(({ client }) => client), q, behind];
    } catch {
      if (turn.signal.aborted) return;
      [this.found, this.asked, this.failed] = [[], '', true];
    }
  }
}
