// SPDX-License-Identifier: Apache-2.0
// Documents and photographs of a client.
export const files = {
  title: 'Files',
  add: 'Add a file',
  none: 'No document and no photograph yet.',
  new: (name: string) => `A file of ${name}’s`,
  choose: 'Choose a file',
  most: 'A PDF or a photograph, of 20 MB at most',
  about:
    'A photograph is kept without the place and the camera it tells of. Who may see the page may ' +
    'see its files.',
  mine: 'For my eyes alone',
  keep: 'Keep the file',
  keeping: 'Bringing it in',
  by: (name: string | null, day: string) => [name, day].filter(Boolean).join(', '),
  own: 'for your eyes alone',
  save: (name: string) => `Save ${name}`,
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} is removed.`,
  kept: 'It is on the page.',
  noLine: 'A file goes with a line only. Nothing is kept on this phone.',
  cut:
    'The line was cut before the house could say that it has the file. Try again: it is kept ' +
    'once.',
  more: 'Older files',
  photographs: 'Photographs',
  photograph: 'Photograph it',
  from: 'Choose a photograph',
  see: (place: number, told: string) => `Photograph ${place}, ${told}`,
  of: (name: string) => `A photograph: ${name}`,
  removeThis: 'Remove it',
  taken: (place: number) => `Photograph ${place}, taken just now`,
  leave: (place: number) => `Remove photograph ${place}`,
  tooLarge: 'A photograph has at most 20 MB.',
  here: (n: number) =>
    n === 1 ? 'One photograph is kept on this phone.' : `${n} photographs are kept on this phone.`,
  awaited: (place: number) => `Photograph ${place}, kept on this phone`,
  subjects: { repairs: 'of a repair', wishes: 'of a wish', messages: 'came with a text' },
  came: 'What came with it',
  picture: (place: number) => `Picture ${place} that came with it`,
};
