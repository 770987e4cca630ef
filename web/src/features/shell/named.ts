// SPDX-License-Identifier: Apache-2.0
// Whether what was typed names something; pure.
import { fold } from '~/features/clients/find';

// Every word typed begins one of the words of a name, or of what is to be done.
export function answers(text: string, query: string): boolean {
  const hay = ` ${fold(text)}`;
  return fold(query)
    .split(' ')
    .every((word) => hay.includes(` ${word}`));
}

// The name begins as was typed, from its first word on: then it is what is meant.
export function begins(name: string, query: string): boolean {
  const typed = fold(query);
  return typed.length >= surely && fold(name).startsWith(typed);
}
const surely = 3; // letters
