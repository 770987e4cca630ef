// SPDX-License-Identifier: Apache-2.0
// Corrects or removes what stands on a client's page: kept on this phone first, and whoever comes
// second is asked.
import type { NewOp } from '~/kit/op';
import { say as toast } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { Telling } from '../kept/telling.svelte';
import { remove } from './removing';

export interface Said {
  changing: (name: string) => string; // as Kept tells of it
  removing: (name: string) => string;
  corrected: string;
  removed: string;
}
interface Standing {
  id: string;
  version: number;
}

export class Correcting extends Telling {
  constructor(
    readonly client: string,
    readonly noun: 'notes' | 'visits',
    readonly name: string,
    readonly say: Said,
    readonly changed: () => void,
    readonly done: () => void,
  ) {
    super();
  }

  // Nothing changed: nothing is told. `text` is the member that Kept lets one change.
  async change({ id, version }: Standing, body: object, text?: string): Promise<void> {
    if (!Object.keys(body).length) return this.done();
    const op = { ...this.#about(id, this.say.changing), method: 'PATCH', body, version } as const;
    if (!(await this.tell(text ? { ...op, text } : op))) return;
    toast(this.answer ? this.say.corrected : words.kept.here);
    this.end();
  }

  async remove(id: string): Promise<void> {
    const of = this.#about(id, this.say.removing);
    if (await this.run(() => remove(of, this.say.removed, this.changed))) this.end();
  }

  end(): void {
    this.changed();
    this.done();
  }

  #about(id: string, said: (name: string) => string): Omit<NewOp, 'method'> & { client: string } {
    const { client, noun: kind } = this;
    return { kind, client, path: `/api/clients/${client}/${kind}/${id}`, said: said(this.name) };
  }
}
