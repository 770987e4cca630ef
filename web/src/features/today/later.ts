// SPDX-License-Identifier: Apache-2.0
// When "later" is: a few moments a person would name, by the clock of the store.
import { addDays, instantIn, wallIn } from '~/kit/zone';

export type Later = 'evening' | 'tomorrow' | 'saturday' | 'week';
type Zone = string | undefined;
const opening = 9;
const afternoon = 16;

export function laterChoices(now: Date, zone: Zone): { name: Later; until: string }[] {
  const { day, minutes, weekday } = wallIn(zone, now);
  const on = (days: number): string => openingOf(addDays(day, days), zone);
  const choices: { name: Later; until: string }[] = [];
  if (minutes < 14 * 60) choices.push({ name: 'evening', until: at(day, afternoon, zone) });
  choices.push({ name: 'tomorrow', until: on(1) });
  const toSaturday = (6 - weekday + 7) % 7;
  if (toSaturday > 1) choices.push({ name: 'saturday', until: on(toSaturday) });
  choices.push({ name: 'week', until: on(7) });
  return choices;
}

// "2026-04-02" from a date field, at opening time.
export function openingOf(day: string, zone: Zone): string {
  return at(day, opening, zone);
}

function at(day: string, hour: number, zone: Zone): string {
  return instantIn(zone, day, hour * 60).toISOString();
}
