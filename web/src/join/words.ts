// SPDX-License-Identifier: Apache-2.0
// The words of the page a client fills in on their own phone, in the language of that phone where
// they are written in it; they share nothing with the app's.
const english = {
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
  // By code, and by field where one code means two things; the house itself says them in English.
  faults: {} as Record<string, string>,
};

export type Words = typeof english;
export let words: Words = english;

const others: Record<string, () => Promise<{ words: Words }>> = {
  de: () => import('./words.de'),
  es: () => import('./words.es'),
  fr: () => import('./words.fr'),
  it: () => import('./words.it'),
};

// English where none of the phone's languages is written here, and where the words do not come.
export async function speak(): Promise<void> {
  const asked = navigator.languages.map((tag) => tag.slice(0, 2));
  const language = asked.find((one) => one === 'en' || one in others) ?? 'en';
  const found = await others[language]?.().catch(() => null);
  if (!found) return;
  words = found.words;
  document.documentElement.lang = language;
  document.title = words.title;
}
