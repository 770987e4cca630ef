// SPDX-License-Identifier: Apache-2.0
// A link to wishes: its secret end, what may be chosen, and what is told of one; plain values.
import { fullDay, lately } from '~/kit/format';
import type { Surprise, Wish, WishLink } from '~/kit/schema.gen';
import { linkWords as say } from '~/kit/words/links';
import type { Person } from '../surprises/secret';

// 32 random bytes: nobody guesses it, and the house keeps only what it can know it again by.
export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// Where the house is reached from outside; without such an address, where it is reached from here.
export const addressOf = ({ under }: WishLink, token: string): string =>
  new URL(under + token, location.origin).href;

// What was given is shown to nobody: it would be given twice.
export const shareable = (wishes: readonly Wish[]): Wish[] => wishes.filter((one) => !one.gifting);

// From whom what is chosen is secret, each of them once.
export function secretFrom(
  surprises: readonly Surprise[],
  chosen: readonly string[],
  somebody: string,
): Person[] {
  const people = new Map<string, string>();
  for (const { noun_id, other_id, other_name } of surprises)
    if (chosen.includes(noun_id)) people.set(other_id, other_name ?? somebody);
  return [...people].map(([id, name]) => ({ id, name }));
}

export const whatOf = ({ for_whom, wish_ids }: WishLink): string =>
  for_whom ? say.for(for_whom) : say.pieces(wish_ids.length);

export function becameOf({ state, until, opened, opened_at }: WishLink, now: Date): string {
  const before = opened_at && say.opened(opened, lately(opened_at, now));
  if (state === 'open') return `${say.through(fullDay(until))}, ${before || say.unopened}`;
  return `${say.states[state]}, ${before || say.never}`;
}
