// SPDX-License-Identifier: Apache-2.0
// Opening hours as people set them: a clock on each day, one stretch or several.
import type { StoreHours } from '~/kit/schema.gen';

export interface DayHours {
  weekday: number; // 1 is Monday
  open: boolean;
  from: string; // "10:00"
  to: string;
}
const usual = { from: '10:00', to: '18:00' };

// One line a weekday; further stretches of a day follow it.
export function weekOf(hours: readonly StoreHours[]): DayHours[] {
  return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday): DayHours[] => {
    const stretches = hours
      .filter((one) => one.weekday === weekday)
      .toSorted((a, b) => a.opens_minute - b.opens_minute)
      .map((one) => ({
        weekday,
        open: true,
        from: clockOf(one.opens_minute),
        to: clockOf(one.closes_minute),
      }));
    return stretches.length ? stretches : [{ weekday, open: false, ...usual }];
  });
}

export function hoursOf(week: readonly DayHours[]): StoreHours[] {
  return week
    .filter((day) => day.open)
    .map(({ weekday, from, to }) => ({
      weekday,
      opens_minute: minuteOf(from),
      closes_minute: minuteOf(to) || 1440, // midnight at the end of the day
    }));
}

function clockOf(minute: number): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

// "Monday": the first of June 2026 was one.
export function weekdayName(weekday: number, locale: string): string {
  const day = new Date(Date.UTC(2026, 5, weekday));
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(day);
}
