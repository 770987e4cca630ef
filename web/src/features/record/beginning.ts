// SPDX-License-Identifier: Apache-2.0
// What was tapped has given way to a form: one begins to write in it, still within the tap, as a
// phone opens its keyboard only then; where there is more than words, at the title of the sheet.
import { flushSync } from 'svelte';

export function beginWriting(): void {
  flushSync();
  const fields = document.querySelectorAll<HTMLElement>('dialog[open] :is(input, textarea)');
  const title = document.querySelector<HTMLElement>('dialog[open] h2');
  (fields.length === 1 ? fields[0] : title)?.focus();
}
