// SPDX-License-Identifier: Apache-2.0
// A keyboard is never sent back to the top of everything by a line that goes.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { goOn, holding, wayTo } from './held';

let stop = (): void => {};
beforeEach(() => {
  document.body.innerHTML = `<main><h1>Eleanor</h1>
    <section><h2>Files</h2><ul><li><button>One</button></li></ul></section>
    <p><button>Known</button></p></main>`;
  stop = holding(document.querySelector('section')!);
});
afterEach(() => stop());
const button = (name: string): HTMLButtonElement =>
  [...document.querySelectorAll('button')].find((one) => one.textContent === name)!;
const held = (): string | null | undefined => document.activeElement?.textContent;

test('where a line goes, the title of its part holds the focus', async () => {
  button('One').focus();
  document.querySelector('li')!.remove();
  await vi.waitFor(() => expect(held()).toBe('Files'));
});

test('what has the focus elsewhere keeps it', async () => {
  button('One').focus();
  const way = wayTo(document.activeElement);
  button('Known').focus();
  document.querySelector('li')!.remove();
  goOn(way);
  expect(held()).toBe('Known');
});

test('what is still there gets it back, and a page that is gone is left alone', () => {
  const way = wayTo(button('Known'));
  goOn(way);
  expect(held()).toBe('Known');
  document.querySelector('main')!.innerHTML = '<h1>Another page</h1>';
  goOn(way);
  expect(document.activeElement).toBe(document.body);
});
