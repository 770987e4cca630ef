// SPDX-License-Identifier: Apache-2.0
// What became of a prompt: it leaves the screen at once, and can be called back for six seconds.
import { SvelteSet } from 'svelte/reactivity';
import { asProblem, call, Problem } from '~/kit/api';
import { changed } from '~/kit/resource.svelte';
import { offerUndo } from '~/kit/toast.svelte';
import type { NewOutcome, Prompt } from '~/kit/wire';
import { words } from '~/kit/words';

type Which = Pick<Prompt, 'id' | 'client_id'>;
const path = (prompt: Which): string =>
  `/api/clients/${prompt.client_id}/prompts/${prompt.id}/outcome`;

class Outcomes {
  readonly settled = new SvelteSet<string>();
  problem = $state.raw<Problem | null>(null);

  async settle(prompt: Which, outcome: NewOutcome): Promise<void> {
    this.problem = null;
    this.settled.add(prompt.id);
    try {
      await call(path(prompt), { method: 'POST', body: outcome });
      offerUndo({ text: () => words.today.saved[outcome.kind], undo: () => this.takeBack(prompt) });
    } catch (cause) {
      this.settled.delete(prompt.id);
      this.problem = asProblem(cause);
    }
    readTodayAgain();
  }

  // The message has gone already: if this note of it is lost, the server still knows.
  async sent(prompt: Which, message: string): Promise<void> {
    this.settled.add(prompt.id);
    const outcome: NewOutcome = { kind: 'sent', message_id: message };
    await call(path(prompt), { method: 'POST', body: outcome }).catch(() => {});
    readTodayAgain();
  }

  async takeBack(prompt: Which): Promise<void> {
    try {
      await call(path(prompt), { method: 'DELETE' });
    } catch (cause) {
      this.problem = asProblem(cause);
    }
    this.settled.delete(prompt.id);
    readTodayAgain();
  }
}

export const outcomes = new Outcomes();

function readTodayAgain(): void {
  changed({ cursor: '', noun: 'prompts', id: '', client_id: null, verb: 'changed' });
}
