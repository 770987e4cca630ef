// SPDX-License-Identifier: Apache-2.0
// A long list read page by page; a refresh reads the newest page and merges it by id, or, of what
// may be changed and removed, all that was loaded.
import { asProblem, call, Problem } from './api';
import { keepRead, readKept } from './kept';
import { begun, ended } from './reading.svelte';
import type { Page } from './wire';

export class Pages<T extends object> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null | undefined>(null);
  problem = $state.raw<Problem | null>(null);
  loading = $state(false);
  ready = $state(false);
  at = $state(0); // when the newest page came, by this device's clock
  #turn = 0;
  #wanted = false; // the page behind the last

  constructor(
    private path: string,
    private readonly idOf: (item: T) => string,
    private readonly refresh: 'newest' | 'all' = 'newest',
  ) {}

  // Another path (a new search) drops what was there once the answer is in.
  async open(path = this.path): Promise<void> {
    const other = path !== this.path;
    this.path = path;
    let fresh = other || !this.ready; // nothing of this list has been heard yet
    if (other) this.#wanted = false;
    if (fresh) void this.recall(path, this.#turn + 1);
    else if (this.refresh === 'all') return this.#again().then(() => this.#behindIt());
    await this.read(path, (page) => {
      this.items = fresh ? page.items : merge(page.items, this.items, this.idOf);
      if (fresh || this.items.length === page.items.length) this.next = page.next;
      fresh = false;
      this.at = Date.now();
      void keepRead(path, page);
    });
    if (fresh && this.problem && this.at === 0) this.items = [];
    await this.#behindIt();
  }

  // What the phone has of it, until the house answers.
  private async recall(path: string, turn: number): Promise<void> {
    this.at = 0;
    const kept = await readKept<Page<T>>(path);
    if (!kept || turn !== this.#turn || (!this.loading && !this.problem)) return;
    this.items = kept.data.items;
    this.next = kept.data.next;
    this.at = kept.at;
    this.ready = true;
  }

  // As far down as it was loaded; what stood there and is gone goes.
  async #again(): Promise<void> {
    const count = this.items.length;
    const all: Page<T>[] = [];
    const read = (): T[] => all.flatMap((page) => page.items);
    do {
      const [next, before] = [all.at(-1)?.next, all.length];
      await this.read(next ? this.#behind(next) : this.path, (page) => all.push(page));
      if (all.length === before) return; // refused, or asked anew since
    } while (all.at(-1)!.next && read().length < count);
    this.items = merge(read(), [], this.idOf);
    this.next = all.at(-1)!.next;
    this.at = Date.now();
    void keepRead(this.path, all[0]);
  }

  // Neither takes the answer of the other away: asked for while the list is read anew, it comes
  // behind that; read anew meanwhile, it is asked for once more.
  async more(): Promise<void> {
    this.#wanted = true;
    await this.#behindIt();
  }

  async #behindIt(): Promise<void> {
    if (!this.#wanted || this.loading || !this.next) return;
    await this.read(this.#behind(this.next), (page) => {
      this.#wanted = false;
      this.items = merge(this.items, page.items, this.idOf);
      this.next = page.next;
    });
  }

  #behind(cursor: string): string {
    const join = this.path.includes('?') ? '&' : '?';
    return `${this.path}${join}cursor=${encodeURIComponent(cursor)}`;
  }

  private async read(path: string, keep: (page: Page<T>) => void): Promise<void> {
    const mine = ++this.#turn;
    this.loading = true;
    begun();
    try {
      const page = await call<Page<T>>(path);
      if (mine === this.#turn) {
        keep(page);
        this.ready = true;
        this.problem = null;
      }
    } catch (cause) {
      if (mine === this.#turn) this.problem = asProblem(cause);
    }
    ended();
    if (mine === this.#turn) this.loading = false;
  }
}

// first goes first and wins over an older copy of the same item in rest.
export function merge<T>(first: T[], rest: T[], idOf: (item: T) => string): T[] {
  const seen = new Set<string>();
  return [...first, ...rest].filter((item) => !seen.has(idOf(item)) && seen.add(idOf(item)));
}
