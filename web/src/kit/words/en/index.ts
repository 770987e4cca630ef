// SPDX-License-Identifier: Apache-2.0
// Every sentence of ours in English. Voice: a senior colleague, speaking quietly.
import { plural } from '../grammar';
import { door as doorWords } from './door';
import { today as todayWords } from './today';
import { writing as writingWords } from './writing';
import { clients as clientsWords } from './clients';
import { phone as phoneWords } from './phone';
import { floor as floorWords } from './floor';
import { keys as keysWords } from './keys';
import { mine as mineWords } from './mine';
import { calendar as calendarWords } from './calendar';

export const en = {
  locale: 'en-GB',
  app: 'Carnet',
  tabs: {
    label: 'Main',
    today: 'Today',
    clients: 'Clients',
    inbox: 'Inbox',
    calendar: 'Calendar',
    more: 'More',
    manager: 'Manager',
    team: 'Team',
    settings: 'Settings',
  },
  unread: (n: number) => `${n} ${plural(n, { one: 'reply', other: 'replies' })} waiting`,
  back: 'Back',
  close: 'Close',
  cancel: 'Cancel',
  tryAgain: 'Try again',
  undo: 'Undo',
  older: 'Show more',
  loading: 'Reading',
  status: {
    fresh: 'Up to date',
    updating: 'Updating',
    offline: 'Offline, kept on this phone',
    waiting: (n: number) => `${n} to send`,
    unsettled: (n: number) => `${n} to settle`,
    signed_out: 'Sign in again',
  },
  days: { today: 'Today', yesterday: 'Yesterday', over: 'Choose a day still to come.' },
  demoClock: (time: string) => `Demonstration clock: ${time}`,
  testClock: (time: string) => `Test clock: ${time}`,
  problem: {
    offline: 'We could not reach the boutique. Nothing is lost.',
    seen: (from: string, what: string) => `${what || 'What you see'} is from ${from}.`,
    not_found: 'This page is not in the book.',
    forbidden: 'This is not open to you. Ask your manager.',
    version: 'Someone changed this a moment ago. Look again before you save.',
    already_sent: 'It has already gone, so it cannot be taken back.',
    too_many: 'That was too often. Wait a minute and try again.',
    busy: 'The boutique is busy for a moment. Nothing was changed.',
    other: 'Something went wrong at our end. Nothing was changed.',
    gone: 'There is nothing at this address.',
  },
  more: {
    title: 'More',
    repairs: 'In for repair',
    importRow: 'Bring in clients and sales',
    importHint: 'A Shopify export, or any table',
    same: 'One person, two pages?',
    appearance: 'Appearance',
    themes: { system: 'As the phone', light: 'Light', dark: 'Dark' },
    signOut: 'Sign out',
    version: (v: string) => `Carnet ${v}`,
    roles: { associate: 'Associate', manager: 'Manager', owner: 'Owner' },
  },
  ...doorWords,
  ...todayWords,
  ...writingWords,
  ...clientsWords,
  ...floorWords,
  ...keysWords,
  ...calendarWords,
  ...mineWords,
  ...phoneWords,
};

export type Words = typeof en;
