// SPDX-License-Identifier: Apache-2.0
// What happens on the phone itself: a walk-in, what is kept, conflicts, a new version.
import { capital, inWords, plural } from '../grammar';

export const things = (n: number): string =>
  `${inWords(n)} ${plural(n, { one: 'thing', other: 'things' })}`;

export const phone = {
  walkIn: {
    begin: 'Capture a walk-in',
    noWording: 'The words to ask with are not on this phone yet. Ask at the next visit.',
    restored: 'As you left it.',
    clear: 'Begin again',
  },
  kept: {
    title: 'Kept on this phone',
    nothing: 'Nothing waits. The house has it all.',
    waits: (n: number) => `${capital(things(n))} not yet with the house.`,
    offline: 'No line at the moment. Everything is safe here and goes by itself.',
    sendAll: 'Send now',
    send: 'Send now',
    edit: 'Edit',
    save: 'Keep the change',
    discard: 'Discard',
    discarded: (what: string) => `Discarded: ${what}`,
    since: (when: string) => `Kept since ${when}`,
    soon: 'Goes by itself',
    asks: 'Still send this?',
    sendTo: 'Send it now',
    sendAt: (when: string) => `Send at ${when}`,
    checking: 'Asking consent and clock',
    conflict: 'Somebody changed the same thing. Choose one.',
    went: 'It had gone after all.',
    letter: (name: string) => `A message to ${name}`,
    row: 'Kept on this phone',
    here: 'Kept on this phone.',
    rowHint: (n: number) => (n ? `${capital(things(n))} to send` : 'Nothing waits'),
  },
  edit: {
    open: 'Edit',
    title: (name: string) => `Edit ${name}`,
    tagsHint: 'Separated by commas',
    noName: 'One of the two names has to stay.',
    noLanguage: 'Not known',
    noStore: 'No boutique of their own',
    save: 'Keep the changes',
    said: (name: string) => `Changes to ${name}’s page`,
  },
  release: {
    ready: 'A new version is ready',
    hint: 'Open it now, or it opens by itself another day',
    busy: 'Finish or keep what you are writing first',
  },
};
