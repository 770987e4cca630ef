// SPDX-License-Identifier: Apache-2.0
// From whom something is kept as it is written down, and until when; plain values.
import { newId } from '~/kit/id';
import type { KeepFrom, Kept, RelationKind, Surprise } from '~/kit/schema.gen';

export interface Person {
  id: string;
  name: string;
  pageless?: Pageless;
}
// One of the family without a page: it is made, under the id of the person, just before something
// is kept from them.
export interface Pageless {
  client: string; // whose family it is
  relation: string; // by name alone: it goes
  becomes: string; // and this one, to the new page, comes
  kind: RelationKind;
}
export interface Secrecy {
  from: (Person & { surprise: string })[]; // `surprise`: under which id it is kept from them
  until: string; // a day, or empty: until it is lifted
}
// As it stands on the screen while something is written down.
export interface Asking extends Secrecy {
  open?: boolean; // it was asked for
  asked?: number; // how often it was to be kept with nobody chosen
}

export const fromNobody: Asking = { from: [], until: '' };

// What of it is kept with a draft.
export const named = ({ from, until }: Secrecy): Secrecy => ({ from, until });

// A second tap takes a person out again.
export function toggled(secrecy: Secrecy, person: Person): Secrecy {
  const others = secrecy.from.filter((one) => one.id !== person.id);
  if (others.length < secrecy.from.length) return { ...secrecy, from: others };
  return { ...secrecy, from: [...others, { ...person, surprise: newId() }] };
}

// Asked for, and nobody is chosen: kept so, it would be kept openly without a word.
export const isUnsaid = ({ open, from }: Asking): boolean => !!open && !from.length;
export const askedAgain = (secrecy: Asking): Asking => ({
  ...secrecy,
  asked: (secrecy.asked ?? 0) + 1,
});

// Before it is kept: whoever has no page gets one, and it is said; each goes by their page's id.
export async function makePages<S extends Secrecy>(secrecy: S): Promise<S> {
  const pageless = secrecy.from.filter((one) => one.pageless);
  if (!pageless.length) return secrecy;
  const pages = await (await import('./paging')).givePages(pageless);
  const from = secrecy.from.map(({ id, name, surprise }) => {
    return { id: pages.get(id) ?? id, name, surprise };
  });
  return { ...secrecy, from };
}

// What goes with whatever is written down; nothing where it is kept from nobody.
export function keptFrom({ from, until }: Secrecy): { kept_from?: KeepFrom[] } {
  if (!from.length) return {};
  const each = from.map(({ id, surprise }) => ({
    id: surprise,
    other_id: id,
    ...(until && { until }),
  }));
  return { kept_from: each };
}

const kept: readonly Kept[] = ['wishes', 'sales', 'repairs', 'visits', 'notes', 'files'];

export const keepable = (noun: string): Kept | undefined => kept.find((one) => one === noun);

export const secretsOf = (all: readonly Surprise[] | undefined, id: string): Surprise[] =>
  (all ?? []).filter((one) => one.noun_id === id);
