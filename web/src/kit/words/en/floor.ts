// SPDX-License-Identifier: Apache-2.0
// What happens on the floor: promises, calls and cards, visits.
import { capital, inWords } from '../grammar';

const times = (n: number): string => (n === 2 ? 'twice' : `${inWords(n)} times`);

export const floor = {
  promises: {
    title: 'Promised',
    offer: 'Promise a follow-up',
    days: {
      tomorrow: () => 'Tomorrow',
      days: (day: string) => day,
      week: () => 'In a week',
    },
    day: 'Another day',
    promiseFor: (day: string) => `Promise it for ${day}`,
    followUp: 'Follow up on our conversation',
    said: (name: string) => `A promise to ${name}`,
    saidKept: (name: string) => `A promise to ${name}, kept`,
    saidOpen: (name: string) => `A promise to ${name}, open again`,
    made: (day: string) => `Promised for ${day}.`,
    keep: 'Kept',
    by: (name: string) => `by ${name}`,
    due: (days: number, day: string) =>
      days < -1
        ? `${capital(inWords(-days))} days late`
        : days === -1
          ? 'Due yesterday'
          : days === 0
            ? 'Due today'
            : days === 1
              ? 'Due tomorrow'
              : `Due ${day}`,
  },
  touches: {
    saidCall: (name: string) => `A call with ${name}`,
    saidCard: (name: string) => `A card to ${name}`,
    calling: (name: string) => `A call with ${name}, kept. How was it?`,
    results: { spoke: 'We spoke', no_answer: 'No answer', left_message: 'Left a message' },
    kept: {
      spoke: 'You spoke. Kept.',
      no_answer: 'No answer. Kept.',
      left_message: 'A message left. Kept.',
    },
    noCall: 'There was no call',
    card: (name: string) => `A card to ${name}, written`,
    keptCard: 'A card, kept.',
  },
  visits: {
    admired: 'Admired',
    all: (n: number) => (n > 2 ? `All ${inWords(n)}` : ''),
    tried: (n: number) => `Tried ${times(n)}`,
    seen: (n: number) => `Looked at ${times(n)}`,
    triedOnce: 'tried',
    liked: 'liked',
    lookedAt: 'Looked at',
    along: { with: 'With', ask: 'Who came along?', said: 'Who came along on a visit' },
  },
};
