// SPDX-License-Identifier: Apache-2.0
// What we read, kept by path: shown at once as this phone last heard it, then asked for again,
// and again whenever the server says that it changed.
import { asProblem, call, Problem } from './api';
import { dropRead, keepRead, readKept } from './kept';
import { begun, ended } from './reading.svelte';
import type { Change } from './wire';

export interface Interest {
  client?: string; // any change about this client
  nouns?: readonly string[]; // any change of these nouns
}

export class Resource<T> {
  data = $state.raw<T | null>(null);
  problem = $state.raw<Problem | null>(null);
  loading = $state(false);
  at = $state(0); // when the data came, by this device's clock
  users = 0;
  dirty = true;
  #again = false;

  constructor(
    readonly path: string,
    readonly interest: Interest,
  ) {}

  // Whether it can be drawn: what stands below it need not move any more.
  get heard(): boolean {
    return this.data !== null || this.problem !== null;
  }

  // What the phone has, until the house answers.
  async recall(): Promise<void> {
    const kept = this.data === null ? await readKept<T>(this.path) : null;
    if (!kept || this.data !== null) return;
    this.data = kept.data;
    this.at = kept.at;
  }

  // The house has it no more, or not for us: nor has this phone.
  #gone(): void {
    this.data = null;
    void dropRead(this.path);
  }

  async refresh(): Promise<void> {
    if (this.loading) {
      this.#again = true;
      return;
    }
    this.loading = true;
    this.dirty = false;
    begun();
    try {
      this.data = await call<T>(this.path);
      this.problem = null;
      this.at = Date.now();
      void keepRead(this.path, this.data);
    } catch (cause) {
      this.problem = asProblem(cause);
      this.dirty = true;
      if (this.problem.status === 404) this.#gone();
    }
    ended();
    this.loading = false;
    if (this.#again) {
      this.#again = false;
      await this.refresh();
    }
  }
}

const kept = new Map<string, Resource<unknown>>();

// Call while a component is set up; the resource is read now and whenever it changes while shown.
export function use<T>(path: string, interest: Interest = {}): Resource<T> {
  const resource = (kept.get(path) ?? new Resource<unknown>(path, interest)) as Resource<T>;
  kept.set(path, resource as Resource<unknown>);
  $effect(() => {
    resource.users++;
    return () => void resource.users--;
  });
  void resource.recall();
  if (!resource.loading) void resource.refresh(); // what another part has just asked will do
  return resource;
}

const waiting = new Set<Resource<unknown>>();
let timer: ReturnType<typeof setTimeout> | undefined;

// Several changes arrive together (a message, its timeline, its thread): read once for all of them.
export function changed(change: Change): void {
  for (const resource of kept.values()) {
    if (!concerns(resource.interest, change)) continue;
    resource.dirty = true;
    waiting.add(resource);
  }
  timer ??= setTimeout(readWaiting, 120);
}

export function concerns(interest: Interest, change: Change): boolean {
  const mine = interest.client !== undefined && interest.client === change.client_id;
  return mine || (interest.nouns?.includes(change.noun) ?? false);
}

export function refreshShown(): void {
  for (const resource of kept.values()) if (resource.users) void resource.refresh();
}

export function forgetAll(): void {
  kept.clear();
}

function readWaiting(): void {
  timer = undefined;
  for (const resource of waiting) if (resource.users) void resource.refresh();
  waiting.clear();
}
