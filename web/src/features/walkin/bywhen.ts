// SPDX-License-Identifier: Apache-2.0
// By when: the month and the season there still is time in, and the last day each stands for.
export type When = 'this_month' | 'next_month' | 'this_season' | 'next_season' | 'no_hurry' | 'day';

const seasons = ['winter', 'spring', 'summer', 'autumn'] as const;
export type Season = (typeof seasons)[number];
const last_days_of_month = 7;
const last_days_of_season = 28;
const day_ms = 86_400_000;

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

// One that is nearly over is not offered: its follower is.
export function monthOffered(from: string): 'this_month' | 'next_month' {
  const left = daysTo(from, lastDay('this_month', from)!);
  return left < last_days_of_month ? 'next_month' : 'this_month';
}

export function seasonOffered(from: string): { when: When; season: Season } {
  const now = seasonOf(monthOf(from));
  if (daysTo(from, lastDay('this_season', from)!) >= last_days_of_season)
    return { when: 'this_season', season: seasons[now]! };
  return { when: 'next_season', season: seasons[(now + 1) % 4]! };
}

// As the house keeps it: what was said of now, or the day that a later month or season ends.
export function keptAs(when: When | '', from: string): { by_when?: string; by_day?: string } {
  if (!when || when === 'day') return {};
  if (when === 'next_month' || when === 'next_season') return { by_day: lastDay(when, from)! };
  return { by_when: when };
}
