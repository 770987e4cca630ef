// SPDX-License-Identifier: Apache-2.0
// Days, hours, money and names as people say them, by the store's clock unless another zone is
// given; what depends on now is given it.
import { now } from './clock.svelte';
import { formatOf } from './formats';
import { words } from './words';
import type { Money } from './schema.gen';
import { dayIn, zoneOr } from './zone';

const locale = words.locale;
const dayMs = 86_400_000;

// A day without a clock ("2026-04-02") is read in UTC and shown in UTC, so that it never slips.
function moment(day: string): { at: Date; zone: string | undefined } {
  return /^\d{4}-\d{2}-\d{2}$/.test(day)
    ? { at: new Date(`${day}T00:00:00Z`), zone: 'UTC' }
    : { at: new Date(day), zone: undefined };
}

function shown(day: string, options: Intl.DateTimeFormatOptions, zone?: string): string {
  const { at, zone: fixed } = moment(day);
  const timeZone = fixed ?? zoneOr(zone);
  return formatOf(Intl.DateTimeFormat, locale, { ...options, timeZone }).format(at);
}

export function weekday(day: string, zone?: string): string {
  return shown(day, { weekday: 'long' }, zone);
}

// "Wed": over the days of a week.
export function shortWeekday(day: string): string {
  return shown(day, { weekday: 'short' });
}

export function monthName(day: string): string {
  return shown(day, { month: 'long' });
}

// "14 February", with the year when it is not this one.
export function dayMonth(day: string, now: Date): string {
  return shown(day, { day: 'numeric', month: 'long', ...yearOf(day, now) });
}

export function fullDay(day: string, zone?: string, today = now()): string {
  const named = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  return shown(day, { ...named, ...yearOf(day, today, zone) }, zone).replace(',', '');
}

function yearOf(day: string, now: Date, zone?: string): { year?: 'numeric' } {
  const year = { year: 'numeric' } as const;
  return shown(day, year, zone) === shown(now.toISOString(), year, zone) ? {} : year;
}

// For the ledger: "14 Feb" this year, "14 Feb 2023" before.
export function ledgerDay(at: string, now: Date): string {
  return shown(at, { day: 'numeric', month: 'short', ...yearOf(at, now) });
}

export function clockTime(at: string | Date, zone?: string): string {
  const options: Intl.DateTimeFormatOptions = { hour: 'numeric', minute: '2-digit', hour12: true };
  return shown(new Date(at).toISOString(), options, zone);
}

// For a list of conversations: the hour today, the weekday this week, the date before that.
export function lately(at: string, now: Date): string {
  const age = now.getTime() - Date.parse(at);
  if (age < dayMs && sameDay(at, now)) return clockTime(at);
  if (age < 6 * dayMs) return shown(at, { weekday: 'long' });
  return dayMonth(at, now);
}

// Over the messages of one day: "Today", "Yesterday", then the date.
export function dayOf(at: string, now: Date): string {
  if (sameDay(at, now)) return words.days.today;
  if (sameDay(at, new Date(now.getTime() - dayMs))) return words.days.yesterday;
  return dayMonth(at, now);
}

export function sameDay(a: string, b: string | Date): boolean {
  return dayIn(new Date(a)) === dayIn(new Date(b));
}

// "America/New_York" is "New York" to the people who live there.
export function city(zone: string): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

function spelled({ minor, currency }: Money, more: Intl.NumberFormatOptions): string {
  const exact = formatOf(Intl.NumberFormat, locale, { style: 'currency', currency });
  const digits = exact.resolvedOptions().maximumFractionDigits ?? 2;
  const narrow = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const spelling = formatOf(Intl.NumberFormat, locale, { ...narrow, ...more });
  return spelling.format(minor / 10 ** digits);
}

// What a piece costs or is worth: "$12,500.50", "$12,500".
export const priceText = (money: Money): string =>
  spelled(money, { trailingZeroDisplay: 'stripIfInteger' });

// For sums and totals, where cents are noise.
export const wholeMoney = (money: Money): string => spelled(money, { maximumFractionDigits: 0 });

export function percent(share: number): string {
  return formatOf(Intl.NumberFormat, locale, { style: 'percent' }).format(share);
}

// "Madison Avenue and the Marais".
export function listed(names: readonly string[]): string {
  return new Intl.ListFormat(locale).format(names);
}

export function initials(name: string): string {
  const parts = name.trim().split(/\s+/).filter(Boolean);
  const ends = parts.length > 1 ? [parts[0]!, parts.at(-1)!] : parts;
  return ends.map((part) => [...part][0]!.toLocaleUpperCase(locale)).join('');
}
