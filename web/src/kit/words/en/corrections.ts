// SPDX-License-Identifier: Apache-2.0
// A note or a visit that was written down wrongly: corrected, or taken away.

export const corrections = {
  change: 'Correct it',
  keep: 'Keep it so',
  written: (name: string | null, when: string) =>
    name ? `Written by ${name}, ${when}` : `Written down ${when}`,
  you: 'you',
  nobodys: 'Nobody of the house wrote it. A manager can remove it.',
  note: {
    remove: 'Remove the note',
    corrected: 'The note is corrected.',
    removed: 'The note is removed.',
    changing: (name: string) => `A note about ${name}, corrected`,
    removing: (name: string) => `A note about ${name}, removed`,
    whose: (name: string, removable: boolean) =>
      removable
        ? `Only ${name} can correct it.`
        : `Ask ${name} to correct or remove it; a manager can remove it too.`,
  },
  visit: {
    remove: 'Remove the visit',
    corrected: 'The visit is corrected.',
    removed: 'The visit is removed.',
    changing: (name: string) => `A visit of ${name}’s, corrected`,
    removing: (name: string) => `A visit of ${name}’s, removed`,
    day: 'They came on',
    looked: 'Looked at',
    not: (piece: string) => `Not ${piece}`,
    with: 'Who came along, without a page',
    bought: 'They bought',
    note: 'Anything to remember',
    whose: (name: string) => `Ask ${name} or a manager to correct or remove it.`,
  },
};
