// SPDX-License-Identifier: Apache-2.0
// What is one's own, whatever the role.
export const mine = {
  mine: {
    title: 'Password and keys',
    save: 'Keep it',
    saving: 'Keeping',
    saved: 'Kept.',
    password: 'Change my password',
    old: 'The one you have',
    fresh: 'The new one',
    hint: 'Ten characters or more.',
    change: 'Change it',
    done: 'Changed. Every other device is signed out.',
    keys: 'Keyboard',
    all: 'See all keys',
  },
};
