// SPDX-License-Identifier: Apache-2.0
// Writes a day that matters down, corrects and removes it: kept on this phone first, and a tap
// takes the last of it back.
import { newId } from '~/kit/id';
import { line } from '~/kit/line.svelte';
import type { NewOp } from '~/kit/op';
import { takeBack, tell } from '~/kit/outbox.svelte';
import type { NewOccasion } from '~/kit/schema.gen';
import { words } from '~/kit/words';
import { recordWords } from '~/kit/words/record';
import { Saving } from '../settings/saving.svelte';
import { bodyOf, called, formOf, type Noted } from './noted';

export type Told = Omit<NewOccasion, 'id'>;
interface Step {
  does: NewOp & { key: string };
  undoes: NewOp;
}
const say = recordWords.days;

export class Noting extends Saving {
  said = $state(''); // what was done last, and can be undone
  #did: Step[] = [];

  constructor(
    readonly client: string,
    readonly about: string, // as Kept tells of it
    readonly changed: () => void,
  ) {
    super();
  }

  add(day: Told): Promise<boolean> {
    return this.#take([this.#keeps({ id: newId(), ...day })], say.kept(called(day)));
  }

  remove(one: Noted): Promise<boolean> {
    return this.#take([this.#removes(one)], say.removed(called(one)));
  }

  // The corrected day first: the old one goes only once the house has taken it.
  correct(one: Noted, day: Told): Promise<boolean> {
    const id = newId();
    const { muted } = one;
    const removes = this.#removes(one);
    removes.does.needs = id;
    return this.#take([this.#keeps({ id, ...day, muted }), removes], say.corrected(called(day)));
  }

  #keeps(day: NewOccasion): Step {
    return { does: this.#op(day), undoes: this.#op(day.id) };
  }
  #removes(one: Noted): Step {
    const { id, muted } = one;
    return { does: this.#op(id), undoes: this.#op({ id, ...bodyOf(formOf(one)), muted }) };
  }
  #op(of: NewOccasion | string): NewOp & { key: string } {
    const { client, about: said } = this;
    const path = `/api/clients/${client}/occasions`;
    const op = { kind: 'occasions', client, said, key: newId() };
    if (typeof of === 'string') return { ...op, method: 'DELETE', path: `${path}/${of}` };
    return { ...op, method: 'POST', path, body: of };
  }

  async #take(steps: Step[], text: string): Promise<boolean> {
    this.said = '';
    const taken = await this.run(async () => {
      for (const { does } of steps) await tell(does);
    });
    this.changed();
    if (!taken) return false;
    this.#did = steps;
    this.said = line.online ? text : words.kept.here;
    return true;
  }

  // What has not left this phone goes without a trace.
  async undo(): Promise<void> {
    this.said = '';
    await this.run(async () => {
      for (const { does, undoes } of this.#did.reverse()) {
        if (!(await takeBack(does.key))) await tell(undoes);
      }
    });
    this.changed();
  }
}
