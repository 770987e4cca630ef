// SPDX-License-Identifier: Apache-2.0
// A client is chosen once, however often it is tapped, and only from those who answer to the words
// that stand there.
import { mount, tick, unmount } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import FindClient from './FindClient.svelte';

const people = ['Odette Marchand', 'Otto Brandt'];
let held: Promise<void> | null = null;
let field: Record<string, unknown>;

// Finds by a beginning; what is held is answered later.
async function house(path: string): Promise<Response> {
  const q = new URL(path, 'http://house').searchParams.get('q') ?? '';
  if (q.length > 2) await held;
  const found = people.filter((name) => name.toLowerCase().startsWith(q));
  const items = found.map((name) => ({ client: { id: name, name, kind: 'named', line: '' } }));
  return new Response(JSON.stringify({ items, behind: false }));
}
function show(props: { choose?: () => unknown; byName?: () => unknown }): void {
  const { choose = () => {}, byName } = props;
  const named = byName && { text: (name: string) => `${name}, by name`, choose: byName };
  field = mount(FindClient, {
    target: document.body,
    props: { label: 'Who?', hint: '', choose, ...(named ? { byName: named } : {}) },
  });
}
function type(words: string): void {
  const input = document.querySelector('input')!;
  input.value = words;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
const rows = (): HTMLButtonElement[] => [...document.querySelectorAll('button')];
const told = (): string => document.querySelector('[role=status]')!.textContent;
const offered = (): string[] => rows().map((row) => row.textContent.trim());

beforeEach(() => void vi.stubGlobal('fetch', house));
afterEach(async () => {
  await unmount(field);
  held = null;
  vi.unstubAllGlobals();
});

test('two taps tell it once, and the next may be told after it', async () => {
  let done = (): void => {};
  const add = vi.fn(() => new Promise<void>((kept) => (done = kept)));
  show({ byName: add });
  type('her aunt');
  await vi.waitFor(() => expect(offered()).toEqual(['her aunt, by name']));
  rows()[0]!.click();
  rows()[0]!.click();
  expect(add).toHaveBeenCalledTimes(1);
  done();
  await vi.waitFor(() => expect(offered()).toEqual([]));
  type('her uncle');
  await vi.waitFor(() => expect(offered()).toEqual(['her uncle, by name']));
  rows()[0]!.click();
  expect(add).toHaveBeenCalledTimes(2);
});

test('what came to nothing leaves the words, and may be tried again', async () => {
  const choose = vi.fn(async () => false);
  show({ choose });
  type('ode');
  await vi.waitFor(() => expect(offered()).toEqual(['Odette Marchand']));
  rows()[0]!.click();
  await tick();
  await vi.waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
  expect(document.querySelector('input')!.value).toBe('ode');
  rows()[0]!.click();
  expect(choose).toHaveBeenCalledTimes(2);
});

test('who answers to older words is not offered under newer ones', async () => {
  let answer = (): void => {};
  held = new Promise((done) => (answer = done));
  show({});
  type('o');
  await vi.waitFor(() => expect(offered()).toEqual(people));
  type('ott');
  await tick();
  expect([offered(), told()]).toEqual([[], '']);
  answer();
  await vi.waitFor(() => expect(offered()).toEqual(['Otto Brandt']));
});

test('where nobody is found it says so, once the house has answered', async () => {
  show({});
  type('xanthippe');
  await tick();
  expect(told()).toBe('');
  await vi.waitFor(() => expect(told()).toBe('Nobody found'));
  type('ode');
  await vi.waitFor(() => expect(offered()).toEqual(['Odette Marchand']));
  expect(told()).toBe('');
});
