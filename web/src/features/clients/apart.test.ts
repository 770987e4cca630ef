// SPDX-License-Identifier: Apache-2.0
// A note that is not for every eye is taken up again as it was to be kept, and nowhere else.
import 'fake-indexeddb/auto';
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, wipeShelves } from '~/kit/db';
import { draftAt } from '~/kit/drafts';
import NoteSheet from './NoteSheet.svelte';

let sheet: Record<string, unknown>;
const show = (): void => {
  const props = { client: 'ada', name: 'Ada', open: true, kept: () => {}, card: () => {} };
  sheet = mount(NoteSheet, { target: document.body, props });
};
const words = (): HTMLTextAreaElement => document.querySelector('textarea')!;
const hidden = (): HTMLInputElement => document.querySelector('input[type=checkbox]')!;
async function type(text: string): Promise<void> {
  words().value = text;
  words().dispatchEvent(new Event('input', { bubbles: true }));
  await tick();
}

beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  await openShelf('claire');
  show();
  await vi.waitFor(() => expect(words()).toBeTruthy());
});
afterEach(async () => {
  await unmount(sheet);
  await wipeShelves();
  vi.unstubAllGlobals();
});

test('for one’s own eyes it stays so when it is taken up again', async () => {
  await type('He means to propose');
  await vi.waitFor(async () => expect(await draftAt('note ada')).toBe('He means to propose'));
  hidden().click();
  const draft = () => draftAt('note apart ada');
  await vi.waitFor(async () => expect(await draft()).toMatchObject({ mine: true }));
  expect(await draftAt('note ada')).toBeNull();
  await unmount(sheet);
  show();
  await vi.waitFor(() => expect(words()?.value).toBe('He means to propose'));
  expect(hidden().checked).toBe(true);
});
