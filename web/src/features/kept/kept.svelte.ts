// SPDX-License-Identifier: Apache-2.0
// A letter that could not go: asked about again, by consent and clock, before a person sends it.
import { asProblem, call, Problem } from '~/kit/api';
import { line } from '~/kit/line.svelte';
import { again, discard } from '~/kit/outbox.svelte';
import type { Op } from '~/kit/op';
import type { CheckAnswer, Message, NewMessage } from '~/kit/schema.gen';
import type { Page } from '~/kit/wire';

export class KeptLetter {
  check = $state.raw<CheckAnswer | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);

  constructor(readonly op: Op) {}

  get letter(): NewMessage {
    return this.op.body as NewMessage;
  }

  // It may have gone although no answer came: then there is nothing left to ask.
  async look(): Promise<void> {
    if (!line.online) return;
    try {
      const path = `/api/clients/${this.op.client}/messages`;
      const { items } = await call<Page<Message>>(`${path}?limit=50`);
      if (items.some(({ id }) => id === this.letter.id)) return void (await discard(this.op.key));
      this.check = await call<CheckAnswer>(`${path}/check`, { method: 'POST', body: this.letter });
      this.problem = null;
    } catch (cause) {
      this.problem = asProblem(cause);
    }
  }

  get refused(): boolean {
    return this.check?.decision === 'deny' || this.check?.decision === 'hold';
  }

  // The tap of a person, and nothing else, sends it.
  async send(): Promise<void> {
    if (!this.check || this.refused || this.busy) return;
    this.busy = true;
    const { decision, until } = this.check;
    const later = decision === 'defer' && until && this.letter.send_at !== until;
    await again(this.op.key, later ? { body: { ...this.letter, send_at: until } } : {});
    this.busy = false;
  }
}
