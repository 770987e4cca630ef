// SPDX-License-Identifier: Apache-2.0
// When "later" is: a few moments a person would name, by the clock and hours of the store.
import type { StoreHours } from '~/kit/schema.gen';
import { addDays, instantIn, wallIn } from '~/kit/zone';

export type Later = 'evening' | 'tomorrow' | 'saturday' | 'week';
type Hours = readonly StoreHours[];
const opening = 9 * 60; // on a day the store is shut, or whose hours are not known
const afternoon = 16 * 60;

interface Choice {
  name: Later;
  until: string;
}

export function laterChoices(now: Date, hours: Hours, zone?: string): Choice[] {
  const { day, minutes, weekday } = wallIn(now, zone);
  const on = (days: number): string => openingOf(addDays(day, days), hours, zone);
  const choices: Choice[] = [];
  if (minutes < 14 * 60) choices.push({ name: 'evening', until: at(day, afternoon, zone) });
  choices.push({ name: 'tomorrow', until: on(1) });
  const toSaturday = (6 - weekday + 7) % 7;
  if (toSaturday > 1) choices.push({ name: 'saturday', until: on(toSaturday) });
  choices.push({ name: 'week', until: on(7) });
  return choices;
}

// "2026-04-02" from a date field, at opening time.
export function openingOf(day: string, hours: Hours, zone?: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7; // 1 is Monday
  const opens = hours.filter((one) => one.weekday === weekday).map((one) => one.opens_minute);
  return at(day, opens.length ? Math.min(...opens) : opening, zone);
}

function at(day: string, minutes: number, zone?: string): string {
  return instantIn(day, minutes, zone).toISOString();
}
