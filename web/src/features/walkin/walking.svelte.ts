// SPDX-License-Identifier: Apache-2.0
// One walk-in being written down: its form, whose number it is, and keeping it.
import { asProblem, call, Problem } from '~/kit/api';
import { book } from '~/kit/book.svelte';
import { now } from '~/kit/clock.svelte';
import { draftAt, dropDraft, keepDraft } from '~/kit/drafts';
import { newId } from '~/kit/id';
import { line } from '~/kit/line.svelte';
import { asProblem as problemOf, discard, opOf as keptOp, tell } from '~/kit/outbox.svelte';
import { notePieces } from '~/kit/pieces';
import type { Alike, Alikes } from '~/kit/schema.gen';
import { session } from '~/kit/session.svelte';
import { walkInWords } from '~/kit/words/walkin';
import {
  askedAgain,
  fromNobody,
  isUnsaid,
  makePages,
  named,
  type Asking,
} from '../surprises/secret';
import {
  byName,
  digitsOf,
  emptyForm,
  firstNameOf,
  isEnough,
  isOver,
  namesOf,
  opOf,
  saidOf,
  tellsOfVisit,
} from './walkin';
import type { Known, Stopped, WalkInForm } from './walkin';

const place = 'walk-in'; // an unfinished one survives a killed app
const number_is_whole = 7; // digits
const rest = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));
interface Kept {
  client_id: string;
  client_name: string;
  was_known: boolean;
}

export class WalkIn {
  form = $state<WalkInForm>(emptyForm(now().toISOString()));
  secrecy = $state.raw<Asking>(fromNobody); // whom it names is kept in the form
  restored = $state(false);
  owners = $state.raw<readonly Known[]>([]); // whose number was typed
  alike = $state.raw<Alike | null>(null); // whose name it sounds like
  readonly known = $derived(byName(this.owners, this.form.name, this.alike?.client_id));
  asking = $state(false); // whose page it goes on, before it is kept
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  #editing: string | null = null; // the op this form came back from
  #answer: Promise<void> | undefined; // of the house, whose number it is
  #turn = 0;
  #seeming = 0;

  get enough(): boolean {
    return isEnough(this.form);
  }

  get able(): boolean {
    return this.enough && !isOver(this.form, now()) && !this.busy;
  }

  get name(): string {
    return firstNameOf(this.form);
  }

  // An op that was refused, or what was left unfinished.
  async begin(op: string | null): Promise<void> {
    if (op) {
      const kept = await keptOp(op);
      if (!kept?.draft) return;
      this.#editing = op;
      this.#fill(kept.draft as WalkInForm);
      this.problem = kept.refusal && problemOf(kept.refusal);
      return;
    }
    const left = await draftAt<WalkInForm>(place);
    if (!left || this.form.name || this.form.mobile) return; // the first letter was faster
    this.#fill(left);
    this.restored = true;
    this.#look();
  }

  touched(): void {
    this.problem = null;
    void keepDraft(place, this.form);
  }

  clear(): void {
    this.#fill(emptyForm(now().toISOString()));
    this.owners = [];
    this.alike = null;
    this.restored = false;
    void dropDraft(place);
  }

  #fill(form: WalkInForm): void {
    this.form = form;
    this.secrecy = named(form.secrecy ?? fromNobody);
  }

  hide(secrecy: Asking): void {
    this.secrecy = secrecy;
    this.form.secrecy = named(secrecy);
    this.touched();
  }

  toggle(piece: Stopped): void {
    const { pieces } = this.form;
    const others = pieces.filter(({ id }) => id !== piece.id);
    if (others.length < pieces.length) {
      this.form.pieces = others;
      this.#wishNot(piece.id);
    } else this.add(piece);
    this.touched();
  }

  wants(piece: string): boolean {
    return !!this.form.wanted?.[piece];
  }

  // One tap says that they would have it, a second that they would not.
  wish(piece: string): void {
    if (this.wants(piece)) this.#wishNot(piece);
    else this.form.wanted = { ...this.form.wanted, [piece]: newId() };
    this.touched();
  }

  #wishNot(piece: string): void {
    const others = Object.entries(this.form.wanted ?? {}).filter(([id]) => id !== piece);
    this.form.wanted = Object.fromEntries(others);
  }

  // One that is there already stays there: a tag may be read twice.
  add({ id, title, words }: Stopped): void {
    if (this.form.pieces.some((one) => one.id === id)) return;
    this.form.pieces = [...this.form.pieces, { id, title, ...(words ? { words } : {}) }];
    this.touched();
  }

  typedName(): void {
    this.touched();
    this.#seem();
  }

  // First the book on this phone, then the house: it may be a colleague's client too.
  typedMobile(): void {
    this.form.apart = false; // what was said of the number that stood there
    this.touched();
    this.#look();
    this.#seem();
  }

  // On their page, or on a new one although the number is theirs: a couple may share it.
  settle(known: Known | null): void {
    this.form.known = known;
    this.form.apart = !known;
    this.touched();
  }

  // They wrote their own page: what was written down of the visit goes onto it, and nothing of
  // it stays behind. True when something was kept.
  async arrived(who: Known): Promise<boolean> {
    if (this.form.known?.id === who.id) return false;
    const telling = tellsOfVisit(this.form);
    this.form = { ...this.form, name: '', mobile: '', agreed: false, link: '', known: who };
    this.owners = [];
    this.alike = null;
    if (!telling) return (await dropDraft(place), false);
    await keepDraft(place, this.form);
    return this.keep();
  }

  #look(): void {
    this.asking = false;
    const digits = digitsOf(this.form.mobile);
    const mine = ++this.#turn;
    const is_whole = digits.length >= number_is_whole;
    const here = book.entries.filter(
      ({ search }) => is_whole && search.split(' ').some((word) => word.endsWith(digits)),
    );
    this.owners = here.map(({ id, row }) => ({ id, name: row.name }));
    if (is_whole && line.online) this.#answer = rest(250).then(() => this.#askHouse(mine));
  }

  // Only the house can tell; a first name alone is anybody's.
  #seem(): void {
    this.alike = null;
    const mine = ++this.#seeming;
    const names = this.form.name.trim().split(/\s+/);
    if (names.length < 2 || !line.online) return;
    const body = { ...namesOf(this.form.name), phone: this.form.mobile.trim() || null };
    const ask = (): Promise<Alikes> => call('/api/duplicates/check', { method: 'POST', body });
    void rest(400)
      .then(() => (mine === this.#seeming ? ask() : { items: [] }))
      .then(({ items }) => mine === this.#seeming && (this.alike = items[0] ?? null))
      .catch(() => null);
  }

  async #askHouse(mine: number): Promise<void> {
    if (mine !== this.#turn) return;
    const path = `/api/clients/known?phone=${encodeURIComponent(this.form.mobile.trim())}`;
    const found = await call<{ items: Known[] }>(path).catch(() => ({ items: [] }));
    if (mine !== this.#turn) return;
    const each = [...this.owners, ...found.items].map((one) => [one.id, one] as const);
    this.owners = [...new Map(each).values()];
  }

  // True once it is safe, here or there; a refusal stays in the form, and so does a question.
  async keep(): Promise<boolean> {
    if (!this.able) return false;
    if (isUnsaid(this.secrecy)) {
      this.secrecy = askedAgain(this.secrecy);
      return false;
    }
    this.busy = true;
    this.problem = null;
    await Promise.race([this.#answer, rest(1500)]);
    this.asking = !!this.known[0] && !this.form.known && !this.form.apart;
    if (this.asking) return (this.busy = false);
    const store = session.me.stores[0];
    const here = { store: store?.id ?? null, place: store?.name ?? session.me.house.name };
    const form = $state.snapshot(this.form);
    try {
      form.secrecy = await makePages(form.secrecy ?? fromNobody);
      if (this.#editing) await discard(this.#editing);
      const kept = await tell<Kept>(opOf(form, here, saidOf(form, walkInWords.form.said)));
      await notePieces(form.pieces.map(({ id }) => id));
      this.said = kept?.was_known
        ? walkInWords.form.onPage(kept.client_name)
        : walkInWords.form.kept(this.name);
      this.page = kept?.client_id ?? null;
      this.clear();
      return true;
    } catch (cause) {
      this.problem = asProblem(cause);
      return false;
    } finally {
      this.busy = false;
    }
  }

  said = ''; // after keeping
  page: string | null = null; // where it stands, once the house has it
}
