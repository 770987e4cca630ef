// SPDX-License-Identifier: Apache-2.0
// One conversation as it is read and written: its turns, its letter, its notes and promises.
import { asProblem, call, Problem } from '~/kit/api';
import { now } from '~/kit/clock.svelte';
import { draftAt, dropDraft, keepText } from '~/kit/drafts';
import { newId } from '~/kit/id';
import type { Op } from '~/kit/op';
import { outbox, tell } from '~/kit/outbox.svelte';
import { merge, Pages } from '~/kit/pages.svelte';
import { use, type Resource } from '~/kit/resource.svelte';
import { session } from '~/kit/session.svelte';
import type { Assignment, Entry, Message, Note, Profile } from '~/kit/schema.gen';
import { say as sayIt } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { standing, waiting, withWaiting } from '../kept/waiting';
import { answeringOf, assignmentPath } from './assignment.svelte';
import { Composing } from './composing.svelte';
import { classOf } from './gate';
import { weave } from './weave';

// A letter that waits on this phone, as it stands in the conversation.
const letterHere: Partial<Message> = {
  direction: 'out',
  pieces: [],
  state: 'waiting',
  state_text: words.kept.row,
  by: 'person',
};

export class Conversation {
  readonly path: string;
  readonly messages: Pages<Message>;
  readonly notes: Pages<Note>;
  readonly entries: Pages<Entry>;
  readonly letter: Composing;
  readonly assignment: Resource<Assignment>;
  readonly profile: Resource<Profile>;
  service = $state(false);
  noting = $state(false);
  note = $state('');
  keeping = $state(false);
  problem = $state.raw<Problem | null>(null);

  readonly answering = $derived.by(() => answeringOf(this.profile.data, this.assignment.data));
  readonly noted = $derived.by(() => standing(outbox.lately, this.client, 'notes', this.notes));
  readonly unsent = $derived.by(() => waiting(this.client, ['messages']));
  readonly turns = $derived.by(() =>
    weave(
      withWaiting(this.messages.items, this.unsent, {
        ...letterHere,
        staff_name: session.me.staff.given_name,
      }),
      withWaiting(this.noted, waiting(this.client, ['notes']), {
        staff_name: words.kept.row,
      }),
      this.entries.items,
      !!this.messages.next,
    ),
  );
  readonly #theirs = $derived.by(() => this.messages.items.find((one) => one.direction === 'in'));
  readonly kind = $derived.by(() =>
    classOf(this.#theirs, now(), this.service, !!this.profile.data?.pause),
  );
  // Their newest words, where a word of refusal stands in them and nothing is closed yet.
  readonly doubtful = $derived.by(() => {
    const { sms, email } = this.profile.data?.reach ?? {};
    const at = [sms, email].find((one) => one?.contact_id === this.#theirs?.contact_id);
    return this.#theirs?.mentions_stop && at?.state === 'open' ? this.#theirs : undefined;
  });

  // While a component is set up: what it reads is read again as long as that component is shown.
  constructor(readonly client: string) {
    this.path = `/api/clients/${client}`;
    this.assignment = use(assignmentPath(client), { client });
    this.profile = use(`${this.path}/profile`, { client });
    this.messages = new Pages(`${this.path}/messages`, (one) => one.id);
    this.notes = new Pages(`${this.path}/notes`, (one) => one.id, 'all');
    this.entries = new Pages(`${this.path}/timeline`, (one) => one.id, 'all');
    this.letter = new Composing(client, null);
    void draftAt<string>(`note ${client}`).then((left) => (this.note ||= left ?? ''));
  }

  // The letter of that id, where it waits on this phone for a person's choice.
  asking(id: string): Op | undefined {
    return this.unsent.find(
      ({ state, body }) => state !== 'waiting' && (body as Message).id === id,
    );
  }

  async read(): Promise<void> {
    await Promise.all([this.messages.open(), this.notes.open(), this.entries.open()]);
    if (this.messages.items[0]?.direction === 'in')
      void call(`${this.path}/thread/reading`, { method: 'POST' }).catch(() => {});
  }

  // Who answers has changed.
  look(): void {
    void this.assignment.refresh();
    void this.entries.open();
    void this.notes.open();
  }

  // Half written it stays on this phone; the client's page shows the same one.
  writeNote(text: string): void {
    this.note = text;
    keepText(`note ${this.client}`, text);
  }

  // A note for the house: safe on this phone before it is told, and shown at once.
  async keepNote(): Promise<boolean> {
    this.keeping = true;
    this.problem = null;
    const body = { id: newId(), body: this.note.trim() };
    const said = words.client.noteTitle(this.profile.data?.first_name ?? '');
    const path = `${this.path}/notes`;
    const { client } = this;
    try {
      const op = { kind: 'notes', method: 'POST', path, body, client, said, text: 'body' } as const;
      const slip = await tell<Note>(op);
      if (slip) this.notes.items = merge([slip], this.notes.items, (one) => one.id);
      else sayIt(words.kept.here);
      void dropDraft(`note ${client}`);
      [this.note, this.noting] = ['', false];
      return true;
    } catch (cause) {
      this.problem = asProblem(cause);
      return false;
    } finally {
      this.keeping = false;
    }
  }
}
