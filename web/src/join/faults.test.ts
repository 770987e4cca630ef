// SPDX-License-Identifier: Apache-2.0
// What the house finds wrong in a sign-up is told in each language the page is written in.
import { expect, test } from 'vitest';
import { words as german } from './words.de';
import { words as spanish } from './words.es';
import { words as french } from './words.fr';
import { words as italian } from './words.it';

// What server/app/sign_ups and the shapes of a number, an email and a day answer with.
const told = ['date', 'email', 'no_email', 'no_phone', 'phone', 'phone required', 'required'];

test.each([german, spanish, french, italian])('each fault has words: $title', ({ faults }) => {
  const whole = ['failed', 'fields', 'other']; // of the form, and of a code without words
  expect(Object.keys(faults).sort()).toEqual([...told, ...whole].sort());
  expect(new Set(Object.values(faults)).size).toBe(told.length + whole.length);
});
