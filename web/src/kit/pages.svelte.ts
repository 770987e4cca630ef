// SPDX-License-Identifier: Apache-2.0
// A long list read page by page; a refresh reads the newest page and merges it by id.
import { asProblem, call, Problem } from './api';
import type { Page } from './wire';

export class Pages<T extends object> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null>(null);
  problem = $state.raw<Problem | null>(null);
  loading = $state(false);
  ready = $state(false);
  #turn = 0;

  constructor(
    private path: string,
    private readonly idOf: (item: T) => string,
  ) {}

  // Another path (a new search) drops what was there once the answer is in.
  async open(path = this.path): Promise<void> {
    const other = path !== this.path;
    this.path = path;
    await this.read(path, (page) => {
      this.items = other ? page.items : merge(page.items, this.items, this.idOf);
      if (other || !this.ready) this.next = page.next;
    });
  }

  async more(): Promise<void> {
    if (!this.next) return;
    const join = this.path.includes('?') ? '&' : '?';
    await this.read(`${this.path}${join}cursor=${encodeURIComponent(this.next)}`, (page) => {
      this.items = merge(this.items, page.items, this.idOf);
      this.next = page.next;
    });
  }

  private async read(path: string, keep: (page: Page<T>) => void): Promise<void> {
    const mine = ++this.#turn;
    this.loading = true;
    try {
      const page = await call<Page<T>>(path);
      if (mine !== this.#turn) return;
      keep(page);
      this.ready = true;
      this.problem = null;
    } catch (cause) {
      if (mine === this.#turn) this.problem = asProblem(cause);
    }
    if (mine === this.#turn) this.loading = false;
  }
}

// first goes first and wins over an older copy of the same item in rest.
export function merge<T>(first: T[], rest: T[], idOf: (item: T) => string): T[] {
  const seen = new Set(first.map(idOf));
  return [...first, ...rest.filter((item) => !seen.has(idOf(item)))];
}
