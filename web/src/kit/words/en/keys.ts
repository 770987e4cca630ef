// SPDX-License-Identifier: Apache-2.0
// Finding, doing, and the keys that do it.
import type { Act } from '../../keymap';

const acts: Record<Act, string> = {
  palette: 'Find or do',
  search: 'Find a client',
  next: 'Next in the list',
  previous: 'The one before',
  open: 'Open it',
  done: 'Done',
  later: 'Later',
  reply: 'Reply, or review the letter',
  send: 'Send, or keep',
  undo: 'Take it back',
  note: 'Write a note',
  walk_in: 'A walk-in',
  book: 'Promise a day',
  call: 'Note a call',
  show: 'Turn the phone to them, and back',
  today: 'Go to Today',
  clients: 'Go to Clients',
  inbox: 'Go to the Inbox',
  calendar: 'Go to the Calendar',
  team: 'Go to the Team',
  client_before: 'Client before',
  client_after: 'Next client',
  shortcuts: 'All keys',
  close: 'Close, keeping every word',
};

export const keys = {
  keys: {
    title: 'Keys',
    acts,
    groups: {
      anywhere: 'Anywhere',
      go: 'Go to',
      list: 'In a list',
      client: 'With a client',
    },
    change: (act: string, key: string) => `${act}: ${key}. Change the key`,
    press: 'Press a key',
    first: 'As they were at first',
    on: 'Single keys',
    onHint: 'Letters act by themselves while no field is being written in.',
  },
  palette: {
    title: 'Find or do',
    field: 'Find a client, or say what to do',
    hint: 'A name, a number, or what to do',
    results: 'Found',
    people: 'Clients',
    acts: 'To do',
    none: 'Nobody and nothing answers to that.',
    screens: 'Go to',
    found: (n: number) => `${n} found`,
    also: {
      repairs: 'Repairs',
      same: ['Duplicates', 'Merge two pages', 'Same person'],
      importing: 'Import a file',
      settings: 'Settings',
    },
    light: 'Light appearance',
    dark: 'Dark appearance',
  },
};
