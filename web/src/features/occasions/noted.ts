// SPDX-License-Identifier: Apache-2.0
// A day that matters as it is written down: its form, and what stands on this phone before the
// house has heard.
import { makes, type Op } from '~/kit/op';
import type { NewOccasion, Occasion, OccasionKind } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';
import { partialDay } from './days';

export type Noted = Occasion & { here?: boolean }; // here: the house has not heard of it yet
export interface DayForm {
  kind: OccasionKind;
  label: string; // nothing where its kind says it all
  month: string;
  day: string; // nothing where only the month is known
  year: string;
  person: string;
}
const say = recordWords.days;

export function formOf(one: Occasion | null): DayForm {
  const { kind = 'birthday', label = '', person = '', date } = one ?? {};
  return {
    kind,
    label: kind !== 'custom' && label === say.kinds[kind] ? '' : label,
    month: String(date?.month ?? ''),
    day: String(date?.day ?? ''),
    year: String(date?.year ?? ''),
    person,
  };
}

// "First communion, 12 April"
type Dated = Pick<NewOccasion, 'kind' | 'label' | 'date'>;
export function called({ kind, label, date }: Dated): string {
  return `${label || say.kinds[kind]}, ${partialDay(date)}`;
}

export function bodyOf(form: DayForm): Omit<NewOccasion, 'id'> {
  const { kind, label, month, day, year, person } = form;
  return {
    kind,
    ...(label.trim() && { label: label.trim() }),
    date: {
      month: Number(month),
      ...(day && { day: Number(day) }),
      ...(year.trim() && { year: Number(year) }),
      calendar: 'gregorian',
    },
    ...(person.trim() && { person: person.trim() }),
  };
}

// What the house has, with what was added, muted and removed on this phone since.
export function notedHere(known: readonly Occasion[], ops: readonly Op[], client: string): Noted[] {
  const all = new Map<string, Noted>(known.map((one) => [one.id, one]));
  const refused = new Set(ops.filter(({ state }) => state === 'refused').map(makes));
  for (const { path, method, body, state, needs } of ops) {
    const [, of, id, step] =
      /^\/api\/clients\/([^/]+)\/occasions(?:\/([^/]+))?(\/muting)?$/.exec(path) ?? [];
    if (of !== client || state === 'refused' || (needs && refused.has(needs))) continue;
    const made = body as NewOccasion;
    const one = all.get(id ?? made.id);
    if (step) {
      if (one) all.set(one.id, { ...one, muted: method === 'POST', muted_at: null, here: true });
    } else if (id) all.delete(id);
    else if (!one) all.set(made.id, withWords(made));
  }
  return [...all.values()].sort(byDay);
}

function withWords({ label, person, muted, ...made }: NewOccasion): Noted {
  const words = label ?? say.kinds[made.kind];
  return { ...made, label: words, person: person ?? '', muted: muted ?? false, here: true };
}

function byDay({ date: one }: Noted, { date: other }: Noted): number {
  return one.month - other.month || (one.day ?? 0) - (other.day ?? 0);
}
