// SPDX-License-Identifier: Apache-2.0
// A piece set aside for a client: until which day, and what is said of it.
import { fullDay } from '~/kit/format';
import { wishWords as say } from '~/kit/words/wishes';
import { addDays, dayIn } from '~/kit/zone';

interface Aside {
  until?: string | null;
  by?: string | null;
}
const held_days = 14;

// By the calendar of the store.
export function heldUntil(now: Date, zone?: string): string {
  return addDays(dayIn(now, zone), held_days);
}

// "set aside until 11 December, by Inès"
export function asideText({ until, by }: Aside): string {
  return say.aside(until ? fullDay(until) : '', by ?? '');
}
