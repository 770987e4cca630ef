// SPDX-License-Identifier: Apache-2.0
// The days ahead: occasions, promises, and letters that wait for their hour.
import { capital, inWords, plural } from '../grammar';

export const calendar = {
  calendar: {
    title: 'Calendar',
    whose: { mine: 'Mine', store: 'Boutique' },
    filter: 'Whose days',
    weekOf: (day: string) => `The week of ${day}`,
    before: 'The week before',
    after: 'The week after',
    backToToday: 'Back to today',
    dayHolds: (n: number) =>
      n ? `${inWords(n)} ${plural(n, { one: 'entry', other: 'entries' })}` : 'nothing',
    occasions: 'Occasions',
    promises: 'Promised',
    letters: 'Letters that wait',
    by: (name: string) => `promised by ${name}`,
    keep: 'Kept',
    keepFor: (text: string, name: string) => `${text}, ${name}: kept`,
    late: (n: number) =>
      `${capital(inWords(n))} ${plural(n, { one: 'promise is', other: 'promises are' })} late`,
    due: (day: string) => `was due ${day}`,
    quiet: {
      mine: 'Nothing stands here. The day is yours to give away.',
      store: 'Nothing stands here for the boutique.',
    },
    nextUp: (day: string) => `Next is ${day}`,
  },
};
