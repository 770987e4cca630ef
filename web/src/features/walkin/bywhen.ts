// SPDX-License-Identifier: Apache-2.0
// By when: the month and the season there still is time in, and the last day that says which it is.
import type { ByWhen, Visit } from '~/kit/schema.gen';

export type When = 'this_month' | 'next_month' | 'this_season' | 'next_season' | 'no_hurry' | 'day';

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof seasons)[number];
const last_days_of_month = 7;
const last_days_of_season = 28;
const day_ms = 86_400_000;

// Of a visit that stands: which chip was pressed, and the last day of what it meant.
export interface Meant {
  when: When;
  last: string;
}

const monthOf = (day: string): number => Number(day.slice(5, 7));
const seasonOf = (month: number): number => Math.floor(month / 3) % 4;
const endOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const daysTo = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / day_ms;

// The last day of that month or season, as seen from a day; nothing for the other answers.
export function lastDay(when: When, from: string): string | null {
  const year = Number(from.slice(0, 4));
  const month = monthOf(from);
  const seasonEnds = Math.floor(month / 3) * 3 + 2;
  if (when === 'this_month') return endOf(year, month);
  if (when === 'next_month') return endOf(year, month + 1);
  if (when === 'this_season') return endOf(year, seasonEnds);
  return when === 'next_season' ? endOf(year, seasonEnds + 3) : null;
}

export const isMonth = (when: When | ''): boolean => /_month$/.test(when);
export const isSeason = (when: When | ''): boolean => /_season$/.test(when);
export const seasonAt = (day: string): Season => seasons[seasonOf(monthOf(day))]!;

// One that is nearly over is not offered: its follower is.
export function monthOffered(from: string): Meant {
  const [now, next] = (['this_month', 'next_month'] as const).map((when) => meantBy(when, from));
  return daysTo(from, now!.last) < last_days_of_month ? next! : now!;
}

export function seasonOffered(from: string): Meant {
  const [now, next] = (['this_season', 'next_season'] as const).map((when) => meantBy(when, from));
  return daysTo(from, now!.last) < last_days_of_season ? next! : now!;
}

const meantBy = (when: When, from: string): Meant => ({ when, last: lastDay(when, from)! });

// As the house keeps it: a month or a season by its last day, which says which one it is and is no
// day that anybody named.
export function keptAs(
  when: When | '',
  from: string,
  meant?: Meant | null,
): { by_when?: ByWhen; by_day?: string } {
  if (when === 'no_hurry') return { by_when: when };
  const by_day = when && (meant?.when === when ? meant.last : lastDay(when, from));
  return by_day ? { by_when: isMonth(when) ? 'end_of_month' : 'end_of_season', by_day } : {};
}

// And back again. A month of the visit's own day may have been kept without a day.
export function meantOf(visit: Pick<Visit, 'by_when' | 'by_day'>, from: string): Meant | null {
  const { by_when, by_day } = visit;
  if (by_when === 'this_month' || by_when === 'this_season') return meantBy(by_when, from);
  if (!by_day || !by_when?.startsWith('end_of_')) return null;
  const span = by_when === 'end_of_month' ? 'month' : 'season';
  const is_next = lastDay(`next_${span}`, from) === by_day;
  return { when: `${is_next ? 'next' : 'this'}_${span}`, last: by_day };
}
