// SPDX-License-Identifier: Apache-2.0
// What two people changed at once, read from what the house answered; plain values.
import { fullDay, monthName, priceText } from '~/kit/format';
import { isSame, standingIn, type Current, type Op } from '~/kit/op';
import type { Money, Stone } from '~/kit/schema.gen';
import { conflictWords } from '~/kit/words/conflict';
import { seasonAt } from '../walkin/bywhen';

export interface Conflict {
  field: string;
  ours: unknown;
  theirs: unknown;
  by: string | null;
  at: string | null;
  version: number;
}
export interface Named {
  id: string;
  name: string;
}

// Only the fields we meant to change and somebody else has touched, where the two values differ.
// A house that kept no record of who touched what leaves every such field to the person.
export function conflictsOf(op: Op): Conflict[] {
  const current = op.refusal?.body['current'] as Current | undefined;
  if (!current) return [];
  const { changes = [] } = current;
  const is_visit = 'by_when' in standingIn(current);
  const as = (field: string): string => (is_visit && field === 'by_day' ? 'by_when' : field);
  const [ours, theirs] = [op.body ?? {}, standingIn(current)].map(asSaid) as [Fields, Standing];
  const touched = (field: string): boolean =>
    !changes.length || changes.some((one) => as(one.field) === field);
  return Object.keys(ours)
    .filter((field) => touched(field) && !isSame(ours[field], theirs[field]))
    .map((field) => {
      const change = changes.find((one) => as(one.field) === field);
      return {
        field,
        ours: ours[field],
        theirs: theirs[field],
        by: change?.changed_by ?? null,
        at: change?.changed_at ?? null,
        version: theirs.version,
      };
    });
}

type Fields = Record<string, unknown>;
type Standing = Fields & { version: number };

// By when a visit is meant is one choice: of a month the day is the one it ends on, and no value.
function asSaid(of: object): Fields {
  const { by_when, by_day, ...rest } = of as Fields;
  if (by_when === undefined) return { ...of };
  return { ...rest, by_when: { when: by_when || null, day: by_day || null } };
}

// What a field is called: of a visit the form says *For* what another record says *For whom*.
export function labelOf(op: Op, field: string): string {
  if (field === 'for_whom' && op.kind === 'visits') return conflictWords.reason;
  return conflictWords.fields[field] ?? field;
}

// What the pieces are called that both sides of a wish name.
export function piecesOf(op: Op): Named[] {
  const current = op.refusal?.body['current'] as Current | undefined;
  return (current?.pieces ?? []).map(({ id, title }) => ({ id, name: title }));
}

// What is left to say once the choices are made: all of ours but what was given up.
export function mineOf(op: Op, takes: Record<string, 'mine' | 'theirs'>): Record<string, unknown> {
  const ours = (op.body ?? {}) as Record<string, unknown>;
  const left = (field: string): boolean =>
    takes[field] !== 'theirs' && !(field === 'by_day' && takes['by_when'] === 'theirs');
  return Object.fromEntries(Object.entries(ours).filter(([field]) => left(field)));
}

export function inWords(
  field: string,
  value: unknown,
  named: readonly Named[], // boutiques, and pieces
): string {
  if (field === 'stones') return (value as Stone[]).map(stoneText).join(', ');
  if (field === 'pieces') return (value as Titled[]).map(({ title }) => title ?? '').join(', ');
  if (Array.isArray(value)) return value.join(', ');
  if (['price', 'cost', 'agreed'].includes(field)) return moneyText(value as Money | null);
  if (typeof value === 'number') return value ? String(value) : '';
  const name = named.find(({ id }) => id === value)?.name ?? '';
  if (field.endsWith('store_id')) return name;
  if (field === 'by_when') return whenText(value as When);
  if (field === 'piece_id') return value ? name || conflictWords.piece : '';
  if (field === 'language' && typeof value === 'string' && value) return languageName(value);
  if (field === 'kind' && typeof value === 'string') return conflictWords.kinds[value] ?? value;
  if (['by_day', 'promised', 'at'].includes(field) && value) return fullDay(String(value));
  if (value === true) return '✓';
  if (field === 'preferred_hours') return spanOf(value as Span);
  if (typeof value === 'string' && value in say) return say[value]!;
  return typeof value === 'string' ? value : '';
}

// "The end of December 2026", "The end of winter, February 2027"; else the day, or no hurry.
interface When {
  when: string | null;
  day: string | null;
}
function whenText({ when, day }: When): string {
  if (!day) return say[when ?? ''] ?? '';
  if (!when?.startsWith('end_of_')) return fullDay(day);
  const month = `${monthName(day)} ${day.slice(0, 4)}`;
  const season = conflictWords.seasons[seasonAt(day)].toLowerCase();
  return conflictWords.endOf(when === 'end_of_month' ? month : `${season}, ${month}`);
}

interface Titled {
  title?: string | null;
}
interface Span {
  from_minute?: number | null;
  to_minute?: number | null;
}

// "diamond 2.03 ct"
const stoneText = ({ type, points }: Stone): string =>
  points ? `${type} ${(points / 100).toFixed(2)} ct` : type;

const moneyText = (value: Money | null): string => (value?.minor ? priceText(value) : '');

const say: Record<string, string> = conflictWords.choices;

// "17:00–20:00", "9:30–": the days stand on the page.
function spanOf({ from_minute, to_minute }: Span): string {
  const at = (minute: number): string =>
    `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
  const from = typeof from_minute === 'number' ? at(from_minute) : '';
  const to = typeof to_minute === 'number' ? at(to_minute) : '';
  return from || to ? `${from}–${to}` : '';
}

// A language by its own name: “français”, “日本語”.
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
