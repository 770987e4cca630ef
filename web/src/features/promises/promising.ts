// SPDX-License-Identifier: Apache-2.0
// Promises a follow-up, keeps one, lets one go; each can be taken back for six seconds.
import { SvelteSet } from 'svelte/reactivity';
import { weekday } from '~/kit/format';
import { newId } from '~/kit/id';
import { keepOp, takeBack, type NewOp } from '~/kit/outbox.svelte';
import type { Promise as Promised } from '~/kit/schema.gen';
import { offerUndo, say } from '~/kit/toast.svelte';
import { words } from '~/kit/words';

export const undo_ms = 6000;

// Kept on this phone at once; told to the house when it can no longer be taken back.
export async function keepWithUndo(op: NewOp, text: string, undone = () => {}): Promise<void> {
  const { key } = await keepOp({ ...op, undo_ms });
  offerUndo({
    text: () => text,
    undo: async () => {
      if (await takeBack(key)) undone();
      else say(words.kept.went);
    },
  });
}

export function promiseFollowUp(client: string, name: string, due: string): Promise<void> {
  const said = words.promises.said(name);
  const body = { id: newId(), text: words.promises.followUp, due };
  const path = `/api/clients/${client}/promises`;
  const op: NewOp = { kind: 'promises', method: 'POST', path, body, client, said };
  return keepWithUndo(op, words.promises.made(weekday(due)));
}

// Promises that are over on this screen, though the house may not know yet.
class Ending {
  readonly ended = new SvelteSet<string>();

  async keep(promise: Promised): Promise<void> {
    const { id, client_id: client, client_name: name } = promise;
    const path = `/api/clients/${client}/promises/${id}/ending`;
    const body = { kind: 'kept' };
    const said = words.promises.saidKept(name);
    this.ended.add(id);
    const undone = (): void => void this.ended.delete(id);
    const op: NewOp = { kind: 'promises', method: 'POST', path, body, client, said };
    await keepWithUndo(op, words.promises.kept, undone);
  }
}

export const ending = new Ending();
