// SPDX-License-Identifier: Apache-2.0
// A promise is kept with one touch, at once on the screen, and can be taken back.
import { SvelteSet } from 'svelte/reactivity';
import { keepOp, takeBack } from '~/kit/outbox.svelte';
import { changed } from '~/kit/resource.svelte';
import type { Promise as Vow } from '~/kit/schema.gen';
import { offerUndo } from '~/kit/toast.svelte';
import { words } from '~/kit/words';

const undo_ms = 6000;
const path = (vow: Vow): string => `/api/clients/${vow.client_id}/promises/${vow.id}/ending`;

class Vows {
  readonly kept = new SvelteSet<string>();

  async keep(vow: Vow): Promise<void> {
    this.kept.add(vow.id);
    const op = await keepOp({
      kind: 'promise',
      method: 'POST',
      path: path(vow),
      body: { kind: 'kept' },
      client: vow.client_id,
      said: words.calendar.keptSaid(vow.text, vow.client_name),
      undo_ms,
    });
    offerUndo({ text: () => words.calendar.kept, undo: () => this.#takeBack(vow, op.key) });
  }

  async reopen(vow: Vow): Promise<void> {
    this.kept.delete(vow.id);
    await keepOp({
      kind: 'promise',
      method: 'DELETE',
      path: path(vow),
      client: vow.client_id,
      said: words.calendar.openSaid(vow.text, vow.client_name),
    });
    const { id, client_id } = vow;
    changed({ cursor: '', noun: 'promises', id, client_id, verb: 'changed' });
  }

  async #takeBack(vow: Vow, key: string): Promise<void> {
    this.kept.delete(vow.id);
    if (!(await takeBack(key))) await this.reopen(vow);
  }
}

export const vows = new Vows();
