// SPDX-License-Identifier: Apache-2.0
// What is read while a walk-in is written down and nowhere else: the tag, the client's own phone.
export const walkIn = {
  company: {
    open: 'Somebody with them',
    title: 'Who came along?',
    apart: (name: string) => `${name} did not come along`,
  },
  tag: {
    open: 'Read its tag',
    title: 'The tag',
    picture: 'What the camera sees',
    sights: {
      starting: 'Opening the camera.',
      looking: 'Hold the tag before the camera.',
      refused: 'The camera may not be used here. Allow it in the browser, or type the number.',
      absent: 'This device has no camera. Type the number.',
      busy: 'Something else is using the camera. Close it, or type the number.',
    },
    number: 'Its number',
    find: 'Find the piece',
    unknown: (number: string) => `No piece of the house has the number ${number}.`,
    noLine: (number: string) => `${number} is not on this phone, and there is no line.`,
    failed: 'The house could not look it up just now.',
    write: (number: string) => `Write down ${number}`,
    written: (number: string) => `Tag ${number}`,
  },
  signUp: {
    open: 'Let them write it themselves',
    title: 'On their own phone',
    code: 'A code for their phone',
    hint: 'They point their camera at it. It works once, for a quarter of an hour.',
    here: (name: string) => `${name} is in the book.`,
    page: 'Open the page',
    known: (name: string) => `${name} has this number or email already.`,
    openKnown: 'Open the page they have',
    over: 'Nobody used it in time.',
    again: 'A new code',
  },
};
