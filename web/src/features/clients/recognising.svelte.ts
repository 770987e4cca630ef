// SPDX-License-Identifier: Apache-2.0
// Whom a name that is being typed may already mean: those it sounds like, then those it finds.
import { call } from '~/kit/api';
import { line } from '~/kit/line.svelte';
import type { Alikes, FoundBy, Hits } from '~/kit/schema.gen';
import { namesOf } from '../walkin/walkin';
import { book } from './book.svelte';

export interface Seen {
  id: string;
  name: string;
  why: string;
}
const most = 5;
const rest_ms = 250; // after the last key
const byName: readonly FoundBy[] = ['name', 'nickname', 'spelling', 'address'];

// Each person once; without a name there is nobody to be recognised as.
export function once(lists: readonly (readonly Seen[])[], not: string): Seen[] {
  const people = new Map<string, Seen>();
  for (const one of lists.flat()) if (!people.has(one.id)) people.set(one.id, one);
  people.delete(not);
  return [...people.values()].slice(0, most);
}

export class Recognising {
  people = $state.raw<Seen[]>([]);
  answered = $state(false);
  readonly #client: string;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: string) {
    this.#client = client;
  }

  // The book on this phone answers at once, the house a moment later.
  ask(name: string): void {
    const mine = ++this.#turn;
    clearTimeout(this.#timer);
    this.answered = false;
    const said = name.trim();
    const near = book.find(said, most).items.filter(({ kind }) => kind !== 'unnamed');
    const known = near.map(({ id, name, line }) => ({ id, name, why: line }));
    this.people = said ? once([known], this.#client) : [];
    if (!said || !line.online) return void (this.answered = true);
    this.#timer = setTimeout(() => void this.#askHouse(said, known, mine), rest_ms);
  }

  async #askHouse(said: string, known: Seen[], mine: number): Promise<void> {
    const check = { method: 'POST', body: namesOf(said) } as const;
    const [alike, found] = await Promise.all([
      call<Alikes>('/api/duplicates/check', check).catch(() => ({ items: [] })),
      call<Hits>(`/api/search?limit=${most}&q=${encodeURIComponent(said)}`).catch(() => null),
    ]);
    if (mine !== this.#turn) return;
    const sounding = alike.items.map(({ client_id, name, why }) => ({ id: client_id, name, why }));
    const called = (found?.items ?? []).filter(({ by }) => byName.includes(by));
    const named = called.map(({ client }) => client).filter(({ kind }) => kind !== 'unnamed');
    const held = named.map(({ id, name, line }) => ({ id, name, why: line }));
    this.people = once([sounding, known, held], this.#client);
    this.answered = true;
  }
}
