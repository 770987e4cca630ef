// SPDX-License-Identifier: Apache-2.0
// What a walk-in is made of, what makes it worth keeping, and how the house is told of it.
import { newId } from '~/kit/id';
import type { NewOp } from '~/kit/op';
import { monthName } from '~/kit/format';
import type { ByWhen, ForWhom } from '~/kit/schema.gen';
import { walkInWords } from '~/kit/words/walkin';
import { dayIn } from '~/kit/zone';
import { fold } from '../clients/find';
import { keptFrom, type Secrecy } from '../surprises/secret';
import { keptAs, seasonAt, type Meant, type When } from './bywhen';

export interface Known {
  id: string;
  name: string;
}
export interface Stopped {
  id: string;
  title: string;
  words?: true; // told in words, as a number from a tag: no piece of the catalogue
}
export interface Along {
  id: string;
  client: string;
  name: string;
}
// What it is for and by when.
export interface Purposed {
  at: string; // when they stood in front of us
  why: ForWhom | '';
  whyWords?: string; // what else it was
  when: When | '';
  day: string;
  meant?: Meant | null; // the month or the season that was kept
}
export interface WalkInForm extends Purposed {
  id: string;
  client: string; // the id of the new page
  visit: string;
  contact: string;
  consent: string;
  name: string;
  mobile: string;
  pieces: Stopped[];
  wanted?: Record<string, string>; // which of them they would have, with the ids of the wishes
  along?: Along[]; // clients who came with them
  with?: string; // and whoever has no page
  agreed: boolean;
  wording: string | null; // the words that were said
  note: string;
  known: Known | null; // whose page it goes on
  apart?: boolean; // somebody else than who has this number, or a name like theirs
  secrecy?: Secrecy; // from whom the visit is kept
  link?: string; // by which they write their own page
}

export function emptyForm(at: string): WalkInForm {
  return {
    id: newId(),
    client: newId(),
    visit: newId(),
    contact: newId(),
    consent: newId(),
    at,
    name: '',
    mobile: '',
    pieces: [],
    why: '',
    when: '',
    day: '',
    agreed: false,
    wording: null,
    note: '',
    known: null,
  };
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

// Any one of name, mobile or piece.
export function isEnough(form: WalkInForm): boolean {
  return !!(form.known || form.name.trim() || digitsOf(form.mobile) || form.pieces.length);
}

// Of those who have one number: first whoever the name that was typed may mean.
export function byName(people: readonly Known[], typed: string, likely = ''): Known[] {
  const words = fold(typed).split(' ');
  const fit = ({ id, name }: Known): number =>
    id === likely ? 9 : words.filter((word) => ` ${fold(name)}`.includes(` ${word}`)).length;
  return [...people].sort((one, other) => fit(other) - fit(one)).slice(0, 3);
}

// They named a day that is over: a slip of the finger.
export function isOver({ when, day }: Purposed, now: Date): boolean {
  return when === 'day' && day !== '' && day < dayIn(now);
}

// "Nadia Rahman" is Nadia Rahman; "Nadia" is Nadia.
export function namesOf(name: string): { given_name?: string; family_name?: string } {
  const [given, ...family] = name.trim().split(/\s+/).filter(Boolean);
  return {
    ...(given ? { given_name: given } : {}),
    ...(family.length ? { family_name: family.join(' ') } : {}),
  };
}

export function firstNameOf(form: WalkInForm): string {
  return form.known?.name ?? form.name.trim().split(/\s+/)[0] ?? '';
}

// More than who it was: what they stopped at, what for, or what was noted.
export function tellsOfVisit(form: WalkInForm): boolean {
  return !!(form.pieces.length || form.why || form.when || form.note.trim());
}

// In Kept: everything by which the person who wrote it down knows it again.
export function saidOf(
  form: WalkInForm,
  say: (name: string, pieces: readonly string[], mobile: string) => string,
): string {
  const titles = form.pieces.map(({ title }) => title);
  return say(form.known?.name ?? form.name.trim(), titles, form.known ? '' : form.mobile.trim());
}

function byDayOf(form: WalkInForm): { by_when?: ByWhen; by_day?: string } {
  if (form.when === 'day') return form.day ? { by_day: form.day } : {};
  return keptAs(form.when, dayIn(new Date(form.at)));
}

function visitOf(form: WalkInForm, store: string | null): object {
  return {
    id: form.visit,
    at: form.at,
    ...(store ? { store_id: store } : {}),
    pieces: form.pieces.map(({ id, title, words }) => (words ? { title } : { piece_id: id })),
    ...(form.along?.length
      ? { companions: form.along.map(({ id, client }) => ({ id, client_id: client })) }
      : {}),
    ...(form.with ? { with: form.with } : {}),
    ...(form.why ? { for_whom: form.why } : {}),
    ...(form.why === 'other' && form.whyWords?.trim()
      ? { for_words: form.whyWords.trim() }
      : {}),
    ...byDayOf(form),
    ...(form.note.trim() ? { note: form.note.trim() } : {}),
    ...(form.secrecy ? keptFrom(form.secrecy) : {}),
  };
}

function clientOf(form: WalkInForm): object {
  const mobile = form.mobile.trim();
  return {
    id: form.client,
    ...namesOf(form.name),
    contacts: mobile ? [{ id: form.contact, kind: 'phone', value: mobile }] : [],
    tags: [],
  };
}

// A yes by word, with the words that were said, where, and by whom it was heard.
function consentOf(form: WalkInForm, place: string): object {
  return {
    id: form.consent,
    contact_id: form.contact,
    purpose: 'service',
    state: 'granted',
    method: 'oral',
    wording_id: form.wording,
    place,
  };
}

// A wish has a day of its own; a month or a season that was said instead goes into its note.
function wantedBy(form: WalkInForm): { by_day?: string; note?: string } {
  const { by_when, by_day } = byDayOf(form);
  if (!by_day) return {};
  const { byEnd, seasons } = walkInWords.form;
  if (by_when === 'end_of_month') return { note: byEnd(monthName(by_day)) };
  if (by_when) return { note: byEnd(seasons[seasonAt(by_day)].toLowerCase()) };
  return { by_day };
}

// What they would have is kept from whomever the visit is kept from.
function wishesOf(form: WalkInForm): object[] {
  const wanted = wantedBy(form);
  return form.pieces.flatMap(({ id: piece, title, words }) => {
    const id = form.wanted?.[piece];
    if (!id) return [];
    const from = form.secrecy?.from.map((one) => ({ ...one, surprise: newId() }));
    return {
      id,
      ...(words ? { words: title } : { piece_id: piece }),
      ...wanted,
      ...(form.secrecy && from ? keptFrom({ ...form.secrecy, from }) : {}),
    };
  });
}

export interface Here {
  store: string | null;
  place: string; // its name, for the evidence of a consent
}

function bodyOf(form: WalkInForm, here: Here): object {
  const agreed = form.agreed && form.wording && !form.known && digitsOf(form.mobile);
  return {
    id: form.id,
    ...(form.known ? { client_id: form.known.id } : { client: clientOf(form) }),
    visit: visitOf(form, here.store),
    consents: agreed ? [consentOf(form, here.place)] : [],
    wishes: wishesOf(form),
    ...(form.apart && !form.known && { is_apart: true }),
  };
}

export function opOf(form: WalkInForm, here: Here, said: string): NewOp {
  return {
    kind: 'visits',
    method: 'POST',
    path: '/api/walk_ins',
    body: bodyOf(form, here),
    client: form.known?.id ?? form.client,
    said,
    form: '/walk-in',
    draft: form,
  };
}
