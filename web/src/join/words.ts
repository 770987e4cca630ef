// SPDX-License-Identifier: Apache-2.0
// The words of the page a client fills in on their own phone; it shares nothing with the app's.
export const words = {
  title: 'Your details',
  intro: (store: string) => `For ${store}. Give what you like; a name and one way to reach you.`,
  given: 'First name',
  family: 'Last name',
  phone: 'Mobile',
  email: 'Email',
  birthday: 'Birthday',
  anniversary: 'Anniversary',
  day: 'Day',
  month: 'Month',
  none: '—',
  send: 'Send',
  sending: 'Sending.',
  choice: 'Only if you like. It is not a condition of anything.',
  thanks: (house: string) => `Thank you. ${house} has it.`,
  close: 'You may close this page.',
  over: 'This link is over. Please ask for a new one.',
  offline: 'There was no answer. Nothing is lost; please send it again.',
};
