// SPDX-License-Identifier: Apache-2.0
// A form that is told to the house, with or without a line; who comes second has a conflict.
import { newId } from '~/kit/id';
import type { NewOp, Op } from '~/kit/op';
import { opOf, tell } from '~/kit/outbox.svelte';
import { Saving } from '../settings/saving.svelte';

export class Telling<T = unknown> extends Saving {
  answer: T | null = null; // of the house; nothing while it waits on this phone
  conflict = $state.raw<Op | null>(null);

  // True when it was taken: by the house, or by this phone.
  async tell(op: NewOp): Promise<boolean> {
    const key = newId();
    if (await this.run(async () => (this.answer = await tell<T>({ ...op, key })))) return true;
    if (this.problem?.status === 412) this.conflict = await opOf(key);
    return false;
  }
}
