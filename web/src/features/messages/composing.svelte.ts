// SPDX-License-Identifier: Apache-2.0
// One letter being written: its words, what the gate says of it, and its sending.
import { asProblem, call, Problem } from '~/kit/api';
import { draftAt, dropDraft, keepDraft } from '~/kit/drafts';
import { newId } from '~/kit/id';
import { line } from '~/kit/line.svelte';
import type {
  AddressState,
  CheckAnswer,
  Claim,
  Draft,
  DraftPiece,
  Message,
  MessageClass,
  NewMessage,
  Reach,
  Tone,
} from '~/kit/schema.gen';
import { offerUndo, say } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { carryClaims } from './claims';
import { closesLetter, emptyCheck, refuses, unconsented } from './gate';
import { keepLetter, takeUp } from './later';
import { placeOf, saidBy, type Unsent } from './unsent';

export class Composing {
  body = $state('');
  subject = $state('');
  claims = $state.raw<Claim[]>([]);
  pieces = $state.raw<DraftPiece[]>([]);
  why = $state.raw<Draft['why']>(null);
  check = $state.raw<CheckAnswer | null>(null);
  checking = $state(false);
  drafting = $state(true); // until begun
  sending = $state(false);
  problem = $state.raw<Problem | null>(null);
  channel = $state<'sms' | 'email'>('sms');
  kind = $state<MessageClass>('marketing');
  reach = $state.raw<Reach | null>(null);
  stays = $state(false); // no line: it stays on this phone, and a person is asked again
  sendAt = $state<string | null>(null); // chosen by the writer; the gate may move it later
  #unconsented = $state(false);
  #suggested = ''; // the words as they were drafted
  #id = newId();
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly client: string,
    readonly prompt: string | null,
  ) {}

  // No Send: nowhere to write to, or the gate says no.
  get blocked(): boolean {
    return this.homeless || this.shut || (this.check !== null && refuses(this.check));
  }

  // Not even a letter: other words would not help.
  get closed(): boolean {
    return this.homeless || this.shut || (this.check !== null && closesLetter(this.check));
  }

  // The address itself is closed: asked to stop, on hold or disputed. No class of message passes.
  get shut(): boolean {
    return shutStates.includes(this.reach?.state ?? 'open');
  }

  // An idea or an invitation to a number that was never agreed to: one asks before one writes.
  get unasked(): boolean {
    return this.channel === 'sms' && this.kind === 'marketing' && this.#unconsented;
  }

  // The same as whether Send can be pressed; without a line it may, and the letter stays.
  get mayGo(): boolean {
    const asked = !!this.check || !line.online;
    return !this.blocked && asked && !this.sending && !!this.body.trim();
  }

  get homeless(): boolean {
    return this.reach !== null && !this.reach.contact_id;
  }

  // An unsent letter comes back as it was left; its reasons are asked for again.
  async begin(op: string | null = null): Promise<void> {
    await this.draft('plain', await this.resume(op));
  }

  // Without a suggestion: only what was left unsent, if anything was.
  async resume(op?: string | null): Promise<boolean> {
    await this.#takeUp(op);
    const before = await draftAt<Unsent>(this.#place);
    if (!before || this.body) return this.body !== '';
    this.#id = before.id;
    ({ body: this.body, subject: this.subject, claims: this.claims } = before);
    ({ pieces: this.pieces, sendAt: this.sendAt } = before);
    this.ask(0); // the address may have come first
    return true;
  }

  async #takeUp(op?: string | null): Promise<void> {
    const is_here = !op || (await takeUp(op, this.#place, this.body !== ''));
    if (!is_here) say(words.release.busy); // neither is lost
  }

  async draft(tone: Tone, reasonsOnly = false): Promise<void> {
    this.drafting = true;
    try {
      const body = { tone, ...(this.prompt ? { prompt_id: this.prompt } : {}) };
      const draft = await call<Draft>(`/api/clients/${this.client}/drafts`, {
        method: 'POST',
        body,
      });
      this.why = draft.why;
      if (!reasonsOnly) {
        this.#keepByHand();
        this.#suggested = draft.body;
        ({ body: this.body, claims: this.claims } = draft);
        if (tone === 'plain') this.pieces = draft.pieces;
        this.ask(0);
      }
      this.problem = null;
    } catch (cause) {
      this.problem = saidBy(cause);
    }
    this.drafting = false;
  }

  // What somebody wrote is not lost to a new draft: one tap brings it back.
  #keepByHand(): void {
    const { body, claims } = this;
    if (!body.trim() || body === this.#suggested) return;
    const undo = (): void => {
      [this.body, this.claims] = [body, claims];
      this.#keep();
      this.ask(0);
    };
    offerUndo({ text: () => words.review.byHand, undo }, 20);
  }

  write(text: string): void {
    this.claims = carryClaims(this.claims, this.body, text);
    this.body = text;
    this.#keep();
    this.ask();
  }

  remove(piece: DraftPiece): void {
    this.pieces = this.pieces.filter((other) => other.id !== piece.id);
    this.#keep();
    this.ask(0);
  }

  // Lies with the letter once; chosen again, it is taken out.
  attach(piece: DraftPiece): void {
    if (this.pieces.some((other) => other.id === piece.id)) return this.remove(piece);
    this.pieces = [...this.pieces, piece];
    this.#keep();
    this.ask(0);
  }

  wait(until: string | null): void {
    this.sendAt = until;
    this.#keep();
    this.ask(0);
  }

  // Where it goes and as what; asked again when any of it has changed.
  address(channel: 'sms' | 'email', reach: Reach, kind: MessageClass): void {
    const same =
      this.reach?.contact_id === reach.contact_id &&
      this.reach?.text === reach.text &&
      this.reach?.state === reach.state;
    if (same && this.channel === channel && this.kind === kind) return;
    this.channel = channel;
    this.reach = reach;
    this.kind = kind;
    this.check = null;
    this.ask(0);
    if (channel === 'sms')
      void unconsented(this.client, reach).then(
        (missing) => (this.#unconsented = missing),
        () => {},
      );
  }

  // Asks the gate, a moment after the last key; only the newest answer counts.
  ask(wait = 350): void {
    clearTimeout(this.#timer);
    const mine = ++this.#turn;
    const letter = this.letter();
    if (!letter?.body.trim()) return;
    this.checking = true;
    this.#timer = setTimeout(() => void this.#check(letter, mine), wait);
  }

  // The message as it would go, or null while it has no address.
  letter(): NewMessage | null {
    if (!this.reach?.contact_id) return null;
    return {
      id: this.#id,
      channel: this.channel,
      contact_id: this.reach.contact_id,
      class: this.kind,
      body: this.body,
      pieces: this.pieces.map((piece) => piece.id),
      ...(this.channel === 'email' ? { subject: this.subject } : {}),
      ...(this.sendAt ? { send_at: this.sendAt } : {}),
      ...(this.prompt ? { prompt_id: this.prompt } : {}),
    };
  }

  // The message once the house has it; null when it was refused, or stays (see stays).
  async send(name = ''): Promise<Message | null> {
    const letter = this.letter();
    if (!letter || this.sending) return null;
    if (this.check?.decision === 'defer' && this.check.until) letter.send_at = this.check.until;
    this.sending = true;
    this.problem = null;
    this.stays = false;
    this.#keep();
    const key = newId();
    try {
      const sent = await call<Message>(`/api/clients/${this.client}/messages`, {
        method: 'POST',
        body: letter,
        key,
      });
      this.#id = newId(); // the same words, taken back, go out under a new name
      void dropDraft(this.#place);
      return sent;
    } catch (cause) {
      const problem = asProblem(cause);
      if (problem.status === 0) await this.#stay(letter, key, name);
      else this.#refused(problem);
      return null;
    } finally {
      this.sending = false;
    }
  }

  clear(): void {
    this.body = '';
    this.claims = [];
    this.pieces = [];
    this.sendAt = null;
    this.check = null;
  }

  // Sent and taken back: the words wait where they were.
  restore(): void {
    this.#keep();
  }

  // Never sent by itself later: a person is asked again, when there is a line.
  async #stay(letter: NewMessage, key: string, name: string): Promise<void> {
    await keepLetter({ letter, key, name, client: this.client, draft: this.#unsent() });
    void dropDraft(this.#place);
    this.#id = newId();
    this.stays = true;
  }

  #refused(problem: Problem): void {
    if (problem.code === 'gate') {
      const said = problem.body as Partial<CheckAnswer>;
      this.check = { ...emptyCheck, ...this.check, ...said } as CheckAnswer;
    } else this.problem = problem;
  }

  async #check(letter: NewMessage, mine: number): Promise<void> {
    if (!line.online) return void (this.checking = false);
    try {
      const path = `/api/clients/${this.client}/messages/check`;
      const check = await call<CheckAnswer>(path, { method: 'POST', body: letter });
      if (mine === this.#turn) this.check = check;
    } catch (cause) {
      if (mine === this.#turn) this.problem = saidBy(cause);
    }
    if (mine === this.#turn) this.checking = false;
  }

  get #place(): string {
    return placeOf(this.client, this.prompt);
  }

  #keep(): void {
    const some = this.body.trim() || this.pieces.length;
    void (some ? keepDraft(this.#place, this.#unsent()) : dropDraft(this.#place));
  }

  #unsent(): Unsent {
    const { body, subject, claims, pieces, sendAt } = this;
    return { id: this.#id, body, subject, claims, pieces, sendAt };
  }
}

const shutStates: AddressState[] = ['opted_out', 'on_hold', 'disputed'];
