// SPDX-License-Identifier: Apache-2.0
// What on a page can be kept secret, and from whom; plain values.
import { fullDay } from '~/kit/format';
import type { Op } from '~/kit/op';
import type { Entry, Kept, Relation, Surprise } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';
import { keepable, type Person } from './secret';

export interface Thing {
  noun: Kept;
  id: string;
  text: string;
}

// One line a thing, however often it is told of: the newest entry first.
export function thingsIn(entries: readonly Entry[]): Thing[] {
  const things = new Map<string, Thing>();
  for (const { noun, noun_id: id, title, text } of entries) {
    const known = keepable(noun);
    if (!known || things.has(id)) continue;
    things.set(id, { noun: known, id, text: text ? `${title}: ${cut(text)}` : title });
  }
  return [...things.values()];
}

// Those of the family who have a page, and the client where it can be kept from them.
export function peopleOf(client: Person | null, family: readonly Related[]): Person[] {
  const others = family.flatMap(({ other_id: id, name }) => (id ? [{ id, name }] : []));
  return client ? [...others, client] : others;
}

// Who got a page on this phone, and is not yet with the house.
export function relatedHere(ops: readonly Op[], client: string): Related[] {
  const named = (id: string): string => {
    const made = ops.find(({ path, body }) => path === '/api/clients' && (body as Made).id === id);
    const { given_name, family_name } = (made?.body ?? {}) as Made;
    return [given_name, family_name].filter(Boolean).join(' ');
  };
  return ops
    .filter(({ path, method }) => path === `/api/clients/${client}/relations` && method === 'POST')
    .map(({ body }) => (body as { other_id?: string }).other_id ?? '')
    .map((other_id) => ({ other_id, name: named(other_id) }))
    .filter(({ name }) => name);
}
interface Made {
  id: string;
  given_name?: string;
  family_name?: string;
}
type Related = Pick<Relation, 'other_id' | 'name'>;

// "From Marcus, until the end of 24 December"
export function fromText({ other_name, until }: Surprise): string {
  const say = recordWords.surprises;
  return say.from(other_name ?? say.somebody, until ? fullDay(until) : null);
}

export const wordsOf = (one: Surprise, things: readonly Thing[]): string | null =>
  things.find(({ id }) => id === one.noun_id)?.text ?? null;

const longest = 60;
const cut = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
