// SPDX-License-Identifier: Apache-2.0
// Corrects or removes what stands on a client's page: kept on this phone first, and whoever comes
// second is asked.
import { draftAt, dropDraft, keepDraft } from '~/kit/drafts';
import type { NewOp, Op } from '~/kit/op';
import { again, outbox } from '~/kit/outbox.svelte';
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
export interface Mendable extends Standing {
  at: string;
  noted_at?: string;
  staff_name?: string | null;
  may_change: boolean;
  may_remove?: boolean; // the same, where it is not said
}
// Which one, and what is done about it around it.
export interface Of {
  client: string;
  self: string; // what the client is called
  id: string;
  own?: boolean; // the asker wrote it
  begin: () => void; // it is being corrected
  changed: () => void;
  done: () => void;
  gone?: () => void; // it was removed
}
// What is said of it now; text: the member of body that a person wrote.
export type Change = (of: Standing, body: object, text?: string) => void;
interface Left<O, T> {
  of: O;
  said: T;
}

export class Correcting extends Telling {
  restored = $state(false); // half written, and taken up again

  constructor(
    readonly client: string,
    readonly noun: 'notes' | 'visits',
    readonly name: string,
    readonly say: Said,
    readonly changed: () => void,
    readonly done: () => void,
    readonly gone: () => void = done, // it was removed
  ) {
    super();
  }

  // Nothing changed: nothing is told. `text` is the member that Kept lets one change.
  async change(of: Standing, body: object, text?: string): Promise<void> {
    const { id, version } = of;
    if (!Object.keys(body).length) {
      this.unwritten(id);
      return this.done();
    }
    const before = this.waits(id);
    const merged = { ...(before?.body as object), ...body };
    if (before && (await again(before.key, { body: merged }))) {
      toast(words.kept.here);
      return this.#taken(id);
    }
    const about = this.#about(id, this.say.changing);
    const op = { ...about, method: 'PATCH', body, version, known: [of] } as const;
    const taken = await this.tell(text ? { ...op, text } : op);
    if (this.conflict) this.unwritten(id); // Kept has it, until a person has chosen
    if (!taken) return;
    toast(this.answer ? this.say.corrected : words.kept.here);
    this.#taken(id);
  }

  async remove({ id, version }: Standing): Promise<void> {
    const of = this.#about(id, this.say.removing);
    if (!(await this.run(() => remove(of, version, this.say.removed, this.changed)))) return;
    this.unwritten(id);
    this.changed();
    this.gone();
  }

  // Half written it stays on this phone, with what stood there when it was begun: where that was
  // changed since, the house asks.
  async left<O extends Standing, T>({ id }: O): Promise<Left<O, T> | null> {
    const draft = await draftAt<Left<O, T>>(`correct ${id}`);
    this.restored = !!draft?.of;
    return this.restored ? draft : null;
  }
  written(of: Standing, said: unknown): void {
    void keepDraft(`correct ${of.id}`, { of, said });
  }
  unwritten(id: string): void {
    this.restored = false;
    void dropDraft(`correct ${id}`);
  }

  // What was corrected on this phone and has not left it: one correction goes on with it.
  waits(id: string): Op | undefined {
    const path = `/api/clients/${this.client}/${this.noun}/${id}`;
    return outbox.ops.find(
      (op) => op.path === path && op.method === 'PATCH' && op.state === 'waiting',
    );
  }
  standing<T extends Standing>(of: T | null): T | null {
    return of && { ...of, ...(this.waits(of.id)?.body as Partial<T> | undefined) };
  }

  #taken(id: string): void {
    this.unwritten(id);
    this.end();
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
