// SPDX-License-Identifier: Apache-2.0
// Writes a day that matters down, corrects and removes it: kept on this phone first, and for a
// moment a tap takes it back.
import { newId } from '~/kit/id';
import { line } from '~/kit/line.svelte';
import type { NewOp } from '~/kit/op';
import { takeBack, tell } from '~/kit/outbox.svelte';
import type { NewOccasion } from '~/kit/schema.gen';
import { offerUndo } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { recordWords } from '~/kit/words/record';
import { Saving } from '../settings/saving.svelte';
import { bodyOf, formOf, type Noted } from './noted';

interface Step {
  does: NewOp & { key: string };
  undoes: NewOp;
}
const say = recordWords.days;

export class Noting extends Saving {
  constructor(
    readonly client: string,
    readonly said: string, // as Kept tells of it
    readonly changed: () => void,
  ) {
    super();
  }

  add(day: Omit<NewOccasion, 'id'>): Promise<boolean> {
    return this.#take([this.#keeps({ id: newId(), ...day })], say.kept);
  }

  remove(one: Noted): Promise<boolean> {
    return this.#take([this.#removes(one)], say.removed);
  }

  // The corrected day first: the old one goes only once the house has taken it.
  correct(one: Noted, day: Omit<NewOccasion, 'id'>): Promise<boolean> {
    const id = newId();
    const { muted } = one;
    const removes = this.#removes(one);
    removes.does.needs = id;
    return this.#take([this.#keeps({ id, ...day, muted }), removes], say.corrected);
  }

  #keeps(day: NewOccasion): Step {
    return { does: this.#op(day), undoes: this.#op(day.id) };
  }
  #removes(one: Noted): Step {
    const { id, muted } = one;
    return { does: this.#op(id), undoes: this.#op({ id, ...bodyOf(formOf(one)), muted }) };
  }
  #op(of: NewOccasion | string): NewOp & { key: string } {
    const { client, said } = this;
    const path = `/api/clients/${client}/occasions`;
    const about = { kind: 'occasions', client, said, key: newId() };
    if (typeof of === 'string') return { ...about, method: 'DELETE', path: `${path}/${of}` };
    return { ...about, method: 'POST', path, body: of };
  }

  async #take(steps: Step[], text: string): Promise<boolean> {
    const taken = await this.run(async () => {
      for (const { does } of steps) await tell(does);
    });
    this.changed();
    if (!taken) return false;
    const told = line.online ? text : words.kept.here;
    offerUndo({ text: () => told, undo: () => this.#back(steps) });
    return true;
  }

  // What has not left this phone goes without a trace.
  async #back(steps: Step[]): Promise<void> {
    for (const { does, undoes } of [...steps].reverse()) {
      if (!(await takeBack(does.key))) await tell(undoes);
    }
    this.changed();
  }
}
