// SPDX-License-Identifier: Apache-2.0
// When a promise falls due: days a person would name, by the clock of the store.
import { addDays, wallIn } from '~/kit/zone';

export type DueName = 'tomorrow' | 'days' | 'week';

export function dueDays(now: Date, zone?: string): { name: DueName; day: string }[] {
  const { day, weekday } = wallIn(now, zone);
  // Three days on; from Thursday that would be a Sunday, so the Monday after it.
  const few = weekday === 4 ? 4 : 3;
  return [
    { name: 'tomorrow', day: addDays(day, 1) },
    { name: 'days', day: addDays(day, few) },
    { name: 'week', day: addDays(day, 7) },
  ];
}

// How late or how near, in whole days: negative is late.
export function daysUntil(due: string, now: Date, zone?: string): number {
  const today = Date.parse(`${wallIn(now, zone).day}T00:00:00Z`);
  return Math.round((Date.parse(`${due}T00:00:00Z`) - today) / 86_400_000);
}
