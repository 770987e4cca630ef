// SPDX-License-Identifier: Apache-2.0
// What was left to be mended, and how far it has come.
import { repairKinds } from './kinds';

export const repairs = {
  title: 'Repairs',
  add: 'Take a piece in',
  none: 'Nothing of theirs is here to be mended.',
  empty: {
    in_house: 'Nothing is in the house for repair.',
    ready: 'Nothing waits to be collected.',
    late: 'Nothing is late. The bench will be glad to hear it.',
  },
  shelves: { in_house: 'In the house', ready: 'To collect', late: 'Late' },
  whichShelf: 'Which repairs',
  new: (name: string) => `A piece of ${name}’s`,
  piece: 'Which piece?',
  pieceHint: 'As they would know it again',
  theirs: 'They have',
  kind: 'What is to be done?',
  kinds: repairKinds,
  note: 'What should the bench know?',
  agreed: 'Its value, as agreed',
  promised: 'Promised for',
  keep: 'Take it in',
  change: 'Correct it',
  changed: 'Keep it so',
  corrected: 'The repair is corrected.',
  remove: 'Remove the repair',
  removed: 'The repair is removed.',
  said: (name: string) => `A repair for ${name}`,
  states: {
    received: 'Received',
    quoted: 'Quoted',
    approved: 'Agreed',
    at_bench: 'At the bench',
    ready: 'Ready to collect',
    collected: 'Collected',
  },
  steps: {
    received: 'Received',
    quoted: 'A price was named',
    approved: 'They agreed',
    at_bench: 'It goes to the bench',
    ready: 'It is ready',
    collected: 'They collected it',
  },
  now: (piece: string, state: string) => `${piece}: ${state.toLowerCase()}`,
  back: (state: string) => `Take back “${state}”`,
  step: (state: string, day: string, by?: string | null) =>
    by ? `${state} ${day}, ${by}` : `${state} ${day}`,
  by: (day: string) => `promised for ${day}`,
  late: (day: string) => `Late: promised for ${day}`,
  worth: (amount: string) => `Worth ${amount}, as agreed`,
  unworth: 'No value agreed',
  waiting: (n: number) =>
    'Kept on this phone' + (n ? (n === 1 ? ', with a photograph' : `, with ${n} photographs`) : ''),
  more: 'Show more',
};
