// SPDX-License-Identifier: Apache-2.0
// The book and a client's page.
import { capital, inWords } from '../grammar';

export const clients = {
  clients: {
    title: 'Clients',
    search: 'Find a client',
    choose: 'Choose a client, and the page opens here.',
    hint: 'Name, last digits of a phone, email',
    empty: 'Your book is empty. The next person through the door is its first page.',
    none: (query: string) => `No one in the book answers to “${query}”.`,
    found: (n: number) =>
      n ? (n === 1 ? 'One client found' : `${capital(inWords(n))} clients found`) : 'Nobody found',
    with: (name: string) => `with ${name}`,
    importFirst: 'Bring in your clients',
    recent: 'Recent',
    whose: { mine: 'Mine', store: 'Boutique', all: 'Everyone' },
    whoseLabel: 'Whose clients',
    filters: {
      no_consent: 'No consent',
      quiet: 'Gone quiet',
      occasion_this_month: 'Occasion this month',
      unnamed: 'No name yet',
    },
    narrow: 'Narrow the list',
    house: 'In the house',
    searching: 'Looking through the house',
    onlyPhone: 'Only this phone was searched.',
    noneOnPhone: (query: string) => `No one on this phone answers to “${query}”.`,
    stillHere: 'Still kept on this phone, not yet with the house',
    behind: 'The newest words are still being read, and may not be found yet.',
    letter: 'Letter',
    letterHolds: (letter: string, n: number) =>
      `${letter}, ${n === 1 ? 'one client' : `${inWords(n)} clients`}`,
    noLetter: 'Without a name',
    noneHere: 'No one stands here.',
    nobody: {
      no_consent: 'Everyone here has agreed to hear from us.',
      quiet: 'No one has gone quiet. That is your doing.',
      occasion_this_month: 'No one here has a day to remember this month.',
      unnamed: 'Everyone here has a name.',
    },
    first: (n: number) => `The first ${n} are shown. One more letter finds the rest.`,
  },
  hold: {
    title: (name: string) => `Did ${name} ask us to stop?`,
    opt_out: 'They meant it: stop',
    keep_open: 'They did not: keep writing',
  },
  mentions: {
    text: 'A word of refusal stands in this. If it was one:',
    act: 'They asked us to stop',
    sure: (name: string) => `Did ${name} ask us to stop?`,
    number: {
      then: 'Nothing more goes to this number until they write START themselves.',
      done: 'Nothing more goes to this number.',
    },
    email: {
      then: 'Nothing more goes to this address until they ask for it themselves.',
      done: 'Nothing more goes to this address.',
    },
    why: (body: string) => [...`They wrote: ${body}`.replace(/\s+/g, ' ')].slice(0, 200).join(''),
  },
  ask: {
    act: 'Ask to text',
    title: (name: string) => `May we text ${name}?`,
    aloud: 'Say it or show it, word for word:',
    yes: (name: string) => `${name} said yes`,
    then: 'The house then asks by text, and counts the yes once they answer it.',
    copy: 'Copy the words',
    copied: 'Copied.',
    asked: (name: string) => `${name} is asked by text. Their answer opens the way.`,
    thread: 'Open the conversation',
  },
  client: {
    back: 'Clients',
    pageOf: (name: string) => `${name}’s page`,
    since: (staff?: string | null, year?: number | null) =>
      staff && year
        ? `With ${staff} since ${year}`
        : staff
          ? `With ${staff}`
          : year
            ? `With us since ${year}`
            : 'New to the house',
    given: (name: string) => `First name: ${name}`,
    shut: {
      sms: (why: string) => `By text: ${why}`,
      email: (why: string) => `By email: ${why}`,
    },
    message: 'Message',
    call: (name: string) => `Call ${name}`,
    note: 'Add a note',
    noteTitle: (name: string) => `A note about ${name}`,
    noteField: 'What should the house remember?',
    noteMine: 'For my eyes alone',
    noteSave: 'Keep the note',
    secret: (from: string | null, day: string | null) =>
      `A secret from ${from ?? 'somebody'}${day ? `, until the end of ${day}` : ''}`,
    about: (what: string) => `${what}: open it`,
    pieces: 'Pieces',
    together: 'Together',
    nothing: 'Nothing together yet. The first visit begins the page.',
    hallmarks: 'Known about them',
    stopTitle: (name: string) => `${name} asked us to stop`,
    door: 'At the door',
    known: 'Known',
    who: 'Who was it?',
    rest: 'Pause',
    show: 'Turn to them',
    rests: 'Contact rests.',
    resting: 'Since when, and wake',
    until: (day: string) => `until the end of ${day}`,
    stopLink: 'They asked us to stop',
    stopText: (address: string) =>
      `Nothing more goes to ${address}. This takes effect at once.`,
    stopWhy: 'How they said it, if you like',
    stopAct: 'Stop at once',
  },
};
