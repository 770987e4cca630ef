// SPDX-License-Identifier: Apache-2.0
// Today and what one does there.
import { capital, inWords, plural } from '../grammar';

export const today = {
  today: {
    title: 'Today',
    sentence: (total: number, replies: number) =>
      [
        total ? `${capital(inWords(total))} to remember` : 'No one to remember today',
        replies
          ? `${inWords(replies)} ${plural(replies, { one: 'reply', other: 'replies' })} waiting`
          : '',
      ]
        .filter(Boolean)
        .join(', '),
    allDone: 'Everyone has been thought of.',
    progress: (done: number, total: number) => `${done} of ${total}`,
    progressSpoken: (done: number, total: number) =>
      `${capital(inWords(done))} of ${inWords(total)} done`,
    also: 'Also today',
    end: 'That is everyone.',
    decide: 'Yours to decide',
    empty: 'When an occasion comes near or someone goes quiet, they appear here.',
    review: {
      text: 'Review message',
      email: 'Review email',
      call: 'Prepare the call',
      card: 'Write the card',
      introduce: 'Plan the introduction',
      invite: 'Write the invitation',
    },
    later: 'Later',
    laterFor: (name: string) => `${name}, later`,
    doneShort: 'Done',
    doneFor: (name: string) => `${name}, done`,
    said: (name: string) => (name ? `Today: ${name}` : 'Something of Today'),
    moreFor: (name: string) => `More for ${name}`,
    laterTitle: (name: string) => `${name}, later`,
    laterTo: {
      evening: 'This afternoon',
      tomorrow: 'Tomorrow',
      saturday: 'Saturday',
      week: 'In a week',
    },
    laterDay: 'Another day',
    laterSet: (day: string) => `Keep for ${day}`,
    done: 'Done, it is taken care of',
    spoke: 'We already spoke',
    notNow: 'Not now',
    notNowHint: 'Rest for four weeks',
    wrong: 'This is wrong',
    wrongWhy: 'What is wrong with it?',
    wrongSend: 'Say so',
    openPage: (name: string) => `Open ${name}’s page`,
    kept: {
      sent: (name: string) => of('The letter went out', name),
      done: (name: string) => of('Done', name),
      already_spoke: (name: string) => of('Already spoke', name),
      later: (name: string) => of('Kept for later', name),
      not_now: (name: string) => of('Rests for four weeks', name),
      wrong: (name: string) => of('Said to be wrong', name),
      undone: 'Back on Today',
    },
    withheld: (n: number) => `${capital(inWords(n))} held back, and why`,
    withheldTitle: 'Held back today',
    withheldAside: 'No one here should hear from us today.',
  },
};

function of(what: string, name: string): string {
  return name ? `${name}: ${what.toLowerCase()}` : what;
}
