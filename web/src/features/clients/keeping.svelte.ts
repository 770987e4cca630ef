// SPDX-License-Identifier: Apache-2.0
// Tells the house one thing known about a client: kept on this phone first, said in words.
import { asProblem, Problem } from '~/kit/api';
import { newId } from '~/kit/id';
import { tell } from '~/kit/outbox.svelte';
import { say } from '~/kit/toast.svelte';
import { words } from '~/kit/words';

export class Keeping {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  constructor(
    readonly client: string,
    readonly noun: string, // "sizes": the last word of the address
    readonly said: string,
    readonly kept: () => void,
  ) {}

  // Whether it was taken: by the house, or by this phone.
  add(body: Record<string, unknown>): Promise<boolean> {
    return this.#tell('POST', '', { id: newId(), ...body });
  }
  remove(id: string): Promise<boolean> {
    return this.#tell('DELETE', `/${id}`);
  }

  // A step of one that stands, and back: "ending", "muting".
  step(id: string, name: string): Promise<boolean> {
    return this.#tell('POST', `/${id}/${name}`, {});
  }
  stepBack(id: string, name: string): Promise<boolean> {
    return this.#tell('DELETE', `/${id}/${name}`);
  }

  async #tell(method: 'POST' | 'DELETE', end: string, body?: unknown): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    const { client, noun: kind, said } = this;
    const path = `/api/clients/${client}/${kind}${end}`;
    try {
      if (!(await tell({ kind, method, path, body, client, said }))) this.#late(method);
      this.kept();
      return true;
    } catch (cause) {
      this.problem = asProblem(cause);
      return false;
    } finally {
      this.busy = false;
    }
  }
  // A removal answers nothing even when the house has done it.
  #late(method: string): void {
    if (method === 'POST') say(words.kept.here);
  }
}
