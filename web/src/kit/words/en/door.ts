// SPDX-License-Identifier: Apache-2.0
// Coming in: signing in, and opening a new house.
export const door = {
  session: {
    title: 'Good to see you',
    aside: 'The book opens on the right page.',
    email: 'Email',
    password: 'Password',
    enter: 'Sign in',
    wrong: 'That email and password do not belong together.',
    again: 'Please sign in again. Nothing is lost.',
    slow: 'Too many tries. Wait a minute, then try again.',
  },
  setup: {
    title: 'A new house',
    aside: 'Two minutes, then the book is yours.',
    house: 'The house',
    houseName: 'Name of the house',
    storeName: 'First boutique',
    zone: 'Its time zone',
    currency: 'Currency',
    you: 'You, the owner',
    given: 'First name',
    family: 'Family name',
    email: 'Email',
    password: 'Password',
    passwordHint: 'Ten characters or more.',
    open: 'Open the house',
    exists: 'This house has been opened already. Sign in instead.',
  },
};
