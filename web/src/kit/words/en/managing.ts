// SPDX-License-Identifier: Apache-2.0
// The team's week, and how the house is set up.
import { capital, inWords, plural } from '../grammar';
import { imports } from './imports';
import { settings } from './settings';

const visits = (n: number): string =>
  `${capital(inWords(n))} ${plural(n, { one: 'visit', other: 'visits' })}`;

export const managing = {
  team: {
    title: 'Team',
    period: 'Period',
    periods: { week: 'Week', month: 'Month', quarter: 'Quarter' },
    stages: {
      visits: 'Visits',
      captured: 'Captured',
      followed_up: 'Followed up',
      replied: 'Replied',
      came_back: 'Came back',
    },
    nameless: (n: number) => (n ? `${n} left without a name` : 'every one with a name'),
    unheard: (n: number) => (n ? `${n} never heard from us` : 'all heard from us'),
    soFar: (sales: string) => `${sales} so far`,
    leak: 'From the door to the second visit',
    sentence: (v: number, c: number, f: number, r: number, b: number) =>
      `${visits(v)}: ${c} captured, ${f} followed up, ${r} replied and ${b} came back.`,
    asTable: 'Show as a table',
    asRibbon: 'Hide the table',
    stage: 'Stage',
    people: 'People',
    ofVisits: 'Of visits',
    noVisits: 'No visit has been written down yet in this time.',
    floor: 'The team',
    touchedHint: 'Sales touched counts purchases within 30 days of a conversation',
    columns: {
      who: 'Associate',
      today: 'Today',
      captured: 'Captured',
      within_week: 'Within a week',
      first_reply: 'First reply',
      in_touch: 'In touch',
      sales: 'Sales touched',
    },
    nothingToday: 'not opened yet',
    done: (done: number, total: number) => `${done} of ${total} done`,
    low: 'needs a look',
    noPeople: 'No one works in this boutique yet.',
    invite: 'Add a person',
    nothing: 'Nothing waits for you. The floor has it.',
    minutes: (n: number) => `${n} min`,
    hours: (h: number, m: number) => (m ? `${h} h ${m}` : `${h} h`),
  },
  settings,
  ...imports,
};
