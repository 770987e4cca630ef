// SPDX-License-Identifier: Apache-2.0
// What became of a prompt: it leaves the screen at once, and can be called back for six seconds.
import { SvelteSet } from 'svelte/reactivity';
import { asProblem, Problem } from '~/kit/api';
import { changed } from '~/kit/resource.svelte';
import { keepOp, outbox, outcome as answerTo, takeBack, tell } from '~/kit/outbox.svelte';
import { hideToast, offerUndo } from '~/kit/toast.svelte';
import type { NewOutcome, Prompt } from '~/kit/schema.gen';
import { words } from '~/kit/words';

type Which = Pick<Prompt, 'id' | 'client_id'> & { client_name?: string };
const undo_ms = 6000;
const path = (prompt: Which): string =>
  `/api/clients/${prompt.client_id}/prompts/${prompt.id}/outcome`;

class Outcomes {
  readonly settled = new SvelteSet<string>();
  problem = $state.raw<Problem | null>(null);
  about = ''; // whom it concerns

  // Also what an earlier visit kept and could not send yet.
  has(prompt: Which): boolean {
    if (this.settled.has(prompt.id)) return true;
    return outbox.ops.some(
      ({ method, state, ...op }) =>
        method === 'POST' && state !== 'refused' && op.path === path(prompt),
    );
  }

  async settle(prompt: Which, outcome: NewOutcome): Promise<void> {
    this.problem = null;
    this.settled.add(prompt.id);
    const keeping = this.#keep(prompt, outcome, undo_ms);
    const text = saidOf(prompt, outcome);
    offerUndo({
      text: () => text,
      undo: async () => this.takeBack(prompt, await keeping),
    });
    try {
      await keeping;
    } catch (cause) {
      hideToast();
      this.#refused(prompt, cause);
    }
  }

  // The message has gone already: what became of the prompt follows it.
  async sent(prompt: Which, message: string): Promise<void> {
    this.settled.add(prompt.id);
    await this.#keep(prompt, { kind: 'sent', message_id: message }, 0);
  }

  // Within its time it never leaves; later the house is told the opposite.
  async takeBack(prompt: Which, key?: string): Promise<void> {
    if (!key || !(await takeBack(key))) {
      const said = words.today.kept.undone;
      const client = prompt.client_id;
      const op = { kind: 'prompts', method: 'DELETE', path: path(prompt), client, said } as const;
      await tell(op).catch((cause) => this.#failed(prompt, cause));
    }
    this.settled.delete(prompt.id);
    readTodayAgain();
  }

  async #keep(
    prompt: Which,
    outcome: NewOutcome,
    undo_ms: number,
  ): Promise<string> {
    const op = await keepOp({
      kind: 'prompts',
      method: 'POST',
      path: path(prompt),
      body: outcome,
      client: prompt.client_id,
      said: saidOf(prompt, outcome),
      ...(outcome.why ? { text: 'why' } : {}),
      ...(undo_ms ? { undo_ms } : {}),
    });
    void answerTo(op.key).catch((cause) => this.#refused(prompt, cause));
    return op.key;
  }

  #refused(prompt: Which, cause: unknown): void {
    this.settled.delete(prompt.id);
    this.#failed(prompt, cause);
    readTodayAgain();
  }

  #failed(prompt: Which, cause: unknown): void {
    const problem = asProblem(cause);
    if (problem.code === 'discarded') return;
    this.about = prompt.client_name ?? '';
    this.problem = problem;
  }
}

function saidOf({ client_name = '' }: Which, { kind }: NewOutcome): string {
  return words.today.kept[kind](client_name);
}

export const outcomes = new Outcomes();

function readTodayAgain(): void {
  changed({ cursor: '', noun: 'prompts', id: '', client_id: null, verb: 'changed' });
}
