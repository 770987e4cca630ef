// SPDX-License-Identifier: Apache-2.0
// What a client reads on the associate's phone.
export const shown = {
  turned: 'Turned to you',
  back: 'Turn back',
  sure: 'Once more',
  wishes: 'You have an eye on',
  looks: 'You looked at',
  repairs: 'With us for you',
  sizes: 'Your sizes',
  pieces: 'Your pieces',
  none: 'Nothing to show yet.',
  promised: (day: string) => `promised for ${day}`,
  kinds: {
    resize: 'A new size',
    clean: 'Cleaning',
    stone: 'A stone',
    clasp: 'A clasp',
    restring: 'Restringing',
    engrave: 'Engraving',
    battery: 'A battery',
    other: 'A repair',
  },
  states: {
    received: 'received',
    quoted: 'quoted',
    approved: 'agreed',
    at_bench: 'at the bench',
    ready: 'ready for you',
    collected: 'collected',
  },
};
