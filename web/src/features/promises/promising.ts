// SPDX-License-Identifier: Apache-2.0
// Promises a follow-up, keeps one, lets one go; each can be taken back for six seconds.
import { SvelteSet } from 'svelte/reactivity';
import { now } from '~/kit/clock.svelte';
import { fullDay, weekday } from '~/kit/format';
import { newId } from '~/kit/id';
import { keepOp, takeBack, type NewOp } from '~/kit/outbox.svelte';
import { changed } from '~/kit/resource.svelte';
import type { Promise as Promised } from '~/kit/schema.gen';
import { offerUndo, say } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { daysUntil } from './due';

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
  const day = daysUntil(due, now()) < 7 ? weekday(due) : fullDay(due);
  return keepWithUndo(op, words.promises.made(day));
}

// Promises that are over on every screen, though the house may not know yet.
class Ending {
  readonly #ended = new SvelteSet<Promised>();

  has(promise: Promised): boolean {
    return !!promise.ending || !!this.#find(promise);
  }

  // The house lists what is open; what was ended here keeps its place, to be taken back.
  among(listed: readonly Promised[], belongs: (promise: Promised) => boolean): Promised[] {
    const all = [...listed];
    for (const one of this.#ended)
      if (belongs(one) && !listed.some(({ id }) => id === one.id)) all.push(one);
    return all.sort((a, b) => (a.due + a.id < b.due + b.id ? -1 : 1));
  }

  async keep(promise: Promised): Promise<void> {
    this.#ended.add(promise);
    const op = { ...this.#op(promise), method: 'POST', body: { kind: 'kept' } } as const;
    const said = words.promises.saidKept(promise.client_name);
    const { key } = await keepOp({ ...op, said, undo_ms });
    offerUndo({
      text: () => said,
      undo: async () => {
        if (await takeBack(key)) this.#forget(promise);
        else await this.reopen(promise);
      },
    });
  }

  // What the house was told already, it is told the opposite of.
  async reopen(promise: Promised): Promise<void> {
    this.#forget(promise);
    const said = words.promises.saidOpen(promise.client_name);
    await keepOp({ ...this.#op(promise), method: 'DELETE', said });
    const { id, client_id } = promise;
    changed({ cursor: '', noun: 'promises', id, client_id, verb: 'changed' });
  }

  #find({ id }: Promised): Promised | undefined {
    return [...this.#ended].find((one) => one.id === id);
  }

  #forget(promise: Promised): void {
    this.#ended.delete(this.#find(promise)!);
  }

  #op({ id, client_id: client }: Promised): Pick<NewOp, 'kind' | 'path' | 'client'> {
    return { kind: 'promises', path: `/api/clients/${client}/promises/${id}/ending`, client };
  }
}

export const ending = new Ending();
