// SPDX-License-Identifier: Apache-2.0
// When a letter may wait until: three moments a person would name, by the client's clock.
import { addDays, instantIn, wallIn } from '~/kit/zone';

export type MomentName = 'evening' | 'tomorrow' | 'saturday' | 'monday';
export interface Moment {
  name: MomentName;
  at: string;
}

const hours: Record<MomentName, number> = { evening: 17, tomorrow: 10, saturday: 11, monday: 10 };

export function laterMoments(now: Date, zone: string | undefined): Moment[] {
  const { day, minutes, weekday } = wallIn(now, zone);
  const choices: [MomentName, number][] = [['tomorrow', 1]];
  if (minutes < 15 * 60) choices.unshift(['evening', 0]);
  const toSaturday = (6 - weekday + 7) % 7;
  if (toSaturday > 1) choices.push(['saturday', toSaturday]);
  const toMonday = (1 - weekday + 7) % 7 || 7;
  if (toMonday > 1) choices.push(['monday', toMonday]);
  return choices.slice(0, 3).map(([name, days]) => ({
    name,
    at: instantIn(addDays(day, days), hours[name] * 60, zone).toISOString(),
  }));
}

// A day and "HH:MM" of the native fields, on the client's clock; null when incomplete or past.
export function chosenMoment(
  zone: string | undefined,
  day: string,
  time: string,
  now: Date,
): string | null {
  const [hour, minute] = time.split(':').map(Number);
  if (!day || hour === undefined || minute === undefined) return null;
  const at = instantIn(day, hour * 60 + minute, zone);
  return at > now ? at.toISOString() : null;
}
