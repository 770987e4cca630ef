// SPDX-License-Identifier: Apache-2.0
// Wishes shown to somebody by a link.
import { capital, inWords } from '../grammar';

const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${inWords(n)} times`);

export const links = {
  about:
    'Whoever has the link sees the pieces chosen here, your first name and the name of the ' +
    'house. Nothing else of the client, unless you choose it below.',
  what: 'What it shows',
  whom: 'Who is it for?',
  whomHint: 'For the house alone: the page never says it',
  until: 'Until when',
  prices: 'With prices',
  sizes: 'With their sizes',
  photographs: 'With the photographs of the wish',
  photographsHint: 'As they were taken: look who is on them',
  secret: (names: string) => `This is secret from ${names}.`,
  despite: (names: string) => `I know: the link must not reach ${names}`,
  make: 'Make the link',
  noLine: 'A link is made with a line only.',
  made: 'The link is shown this once. Whoever has it can open it.',
  url: 'The link',
  copy: 'Copy the link',
  write: 'Put it into a message',
  copied: 'The link is copied.',
  notCopied: 'It could not be copied. Press and hold the link.',
  hand: 'Share it',
  notHanded: 'It could not be shared. Copy the link.',
  another: 'Make another',
  given: 'Links made before',
  for: (whom: string) => `For ${whom}`,
  pieces: (n: number) => (n === 1 ? 'One wish' : `${capital(inWords(n))} wishes`),
  opened: (n: number, last: string) => `opened ${times(n)}, last ${last}`,
  unopened: 'not opened yet',
  never: 'never opened', // and it opens nothing any more
  through: (day: string) => `until ${day}`,
  states: { over: 'It is over', withdrawn: 'It was ended' },
  end: 'End it',
  endNow: 'End it for good',
  ended: 'The link is over.',
  more: 'Older links',
};
