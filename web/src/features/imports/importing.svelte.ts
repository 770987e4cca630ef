// SPDX-License-Identifier: Apache-2.0
// One file on its way into the book: looked at, mapped, kept, and undone if need be.
import { asProblem, call, Problem } from '~/kit/api';
import { newId } from '~/kit/id';
import type {
  DateOrder,
  Import,
  LikelyRow,
  ListedImport,
  SameRows,
  Unreadable,
} from '~/kit/schema.gen';
import { rowsSaid, saidAgain, saidOf, type Said } from './said';

export interface Attestation {
  wording: string;
  source: string;
  from: string;
  to: string;
}

export class Importing {
  file = $state.raw<File | null>(null);
  kind = $state('');
  mapping = $state<Record<string, string>>({});
  unreadable = $state<Unreadable>('leave_out');
  dateOrder = $state<DateOrder | ''>(''); // once a person said it
  nameless = $state(false); // no column holds a name, a person said
  attestation = $state<Attestation>({ wording: '', source: '', from: '', to: '' });
  result = $state.raw<Import | null>(null);
  busy = $state(false);
  keeping = $state(false);
  looking = $state(false);
  problem = $state.raw<Problem | null>(null);
  #key = newId();
  #matched = Promise.resolve();

  get attested(): boolean {
    return Object.values(this.attestation).every((text) => text.trim() !== '');
  }

  // A new file forgets what was mapped for the last one.
  choose(file: File | null): void {
    this.file = file;
    this.result = null;
    this.mapping = {};
    this.unreadable = 'leave_out';
    this.dateOrder = '';
    this.nameless = false;
    this.problem = null;
  }

  async look(): Promise<void> {
    if (!this.file) return;
    const before = this.result?.likely ?? [];
    const form = new FormData();
    form.set('file', this.file);
    if (this.kind) form.set('kind', this.kind);
    const mapping = Object.entries(this.mapping).filter(([, column]) => column);
    if (mapping.length) form.set('mapping', JSON.stringify(Object.fromEntries(mapping)));
    form.set('unreadable', this.unreadable);
    form.set('date_order', this.dateOrder);
    if (this.attested) form.set('attestation', JSON.stringify(this.attestation));
    this.looking = true;
    const isLooked = await this.#do('/api/imports', form);
    this.looking = false;
    if (!isLooked) return;
    this.mapping = { ...this.result!.mapping };
    const said = saidAgain(before, this.result!.likely);
    if (said.same.length || said.apart.length) await this.#match(said);
  }

  // One of the earlier files, with all that was found in it.
  async open(one: ListedImport): Promise<void> {
    this.busy = true;
    try {
      this.result = await call<Import>(`/api/imports/${one.id}`);
      this.mapping = { ...this.result.mapping };
      this.nameless = false;
      this.problem = null;
    } catch (cause) {
      this.problem = asProblem(cause);
    }
    this.busy = false;
  }

  // What becomes of a row in which a value cannot be read; looked at again at once.
  async treat(unreadable: Unreadable): Promise<void> {
    this.unreadable = unreadable;
    await this.look();
    this.unreadable = this.result?.unreadable ?? unreadable;
  }

  // Whether 4/5 is April or May; looked at again at once.
  async order(order: DateOrder): Promise<void> {
    const before = this.dateOrder;
    this.dateOrder = order;
    await this.look();
    if (this.problem) this.dateOrder = before;
  }

  async commit(): Promise<void> {
    this.keeping = true;
    await this.#do(`/api/imports/${this.result!.id}/commit`);
    this.keeping = false;
  }

  // Whether the person of this row is the one of the page beside it, or surely somebody else.
  // One after the other, each upon what was said before it.
  match({ line, column }: LikelyRow, said: Said): Promise<void> {
    const is = (one: LikelyRow): boolean => one.line === line && one.column === column;
    const match = (): Promise<void> =>
      this.#match(rowsSaid(this.result!.likely, (one) => (is(one) ? said : saidOf(one))));
    return (this.#matched = this.#matched.then(match));
  }

  async #match(rows: SameRows): Promise<void> {
    await this.#do(`/api/imports/${this.result!.id}/likely`, rows);
  }

  async undo(): Promise<void> {
    await this.#do(`/api/imports/${this.result!.id}/undo`);
  }

  // The key stays the same until an answer came, so that trying again does nothing twice.
  async #do(path: string, body?: FormData | SameRows): Promise<boolean> {
    this.busy = true;
    try {
      const method = body && !(body instanceof FormData) ? 'PUT' : 'POST';
      const request = { method, key: this.#key, body, slow: true } as const;
      this.result = await call<Import>(path, request);
      this.problem = null;
      this.#key = newId();
    } catch (cause) {
      this.problem = asProblem(cause);
      if (this.problem.status) this.#key = newId();
    }
    this.busy = false;
    return !this.problem;
  }
}
