// SPDX-License-Identifier: Apache-2.0
// A day that matters in words, as far as it is known: "2 April 2014", "2 April", "April".
import { formatOf } from '~/kit/formats';
import type { PartialDay } from '~/kit/schema.gen';
import { words } from '~/kit/words';

export function partialDay({ year, month, day, calendar }: PartialDay): string {
  if (calendar !== 'gregorian') {
    return `${[day, month, year].filter(Boolean).join('/')}, ${calendar}`;
  }
  const at = new Date(Date.UTC(year ?? 2000, month - 1, day ?? 1)); // a leap year: 29 February
  const options = {
    timeZone: 'UTC',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
    ...(year ? { year: 'numeric' } : {}),
  } as const;
  return formatOf(Intl.DateTimeFormat, words.locale, options).format(at);
}
