// SPDX-License-Identifier: Apache-2.0
// What a person mends or throws away while it is on its way stays as they left it.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, shelf, wipeShelves } from './db';
import { forgetWho } from './flusher';
import { again, discard, flushNow, forgetOps, keepOp, outbox } from './outbox.svelte';
import type { NewOp } from './op';

type Answer = Response | 'cut';
let heard: string[] = []; // the texts that reached the house
let answers: (() => Answer | Promise<Answer>)[] = [];
const json = (status: number, body: unknown = {}): Response =>
  new Response(JSON.stringify(body), { status });

async function house(path: string, init: RequestInit): Promise<Response> {
  if (path === '/api/session') return json(200, { staff: { id: 'claire' } });
  heard.push((JSON.parse(init.body as string) as { text: string }).text);
  const answer = (await answers.shift()?.()) ?? json(200);
  if (answer === 'cut') throw new TypeError('no answer');
  return answer;
}
const edit = (text: string): NewOp => ({
  kind: 'notes',
  method: 'PATCH',
  path: '/api/clients/eleanor/notes/n1',
  body: { text },
  client: 'eleanor',
  version: 1,
  said: 'A note about Eleanor',
  known: [{ text: 'as it was' }],
});
const stands = (text: string): Response =>
  json(412, {
    code: 'version',
    title: 'Changed',
    current: { note: { version: 2, text }, changes: [{ field: 'text', changed_at: '' }] },
  });
const left = async (): Promise<unknown[]> => (await shelf())!.getAll('ops');

// One is on its way, and its answer comes when it is told to.
async function onItsWay(): Promise<{ key: string; come: (answer: Answer) => void }> {
  let come!: (answer: Answer) => void;
  const coming = new Promise<Answer>((done) => (come = done));
  answers = [() => coming];
  const { key } = await keepOp(edit('one'));
  await vi.waitFor(() => expect(heard.length).toBe(1));
  return { key, come };
}
const heardAll = (texts: string[]): Promise<void> =>
  vi.waitFor(async () => {
    await flushNow(true);
    expect(heard).toEqual(texts);
    expect(await left()).toEqual([]);
  });

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', house);
  [heard, answers] = [[], []];
  forgetWho();
  await openShelf('claire');
});
afterEach(async () => {
  forgetOps();
  await wipeShelves();
  vi.unstubAllGlobals();
});

test.each<[string, () => Answer]>([
  ['heard', () => json(200)],
  ['cut', () => 'cut'],
  ['refused', () => json(400, { code: 'invalid', title: 'No' })],
])('mended while it is on its way the new words go, its answer %s', async (_, first) => {
  const { key, come } = await onItsWay();
  answers.push(() => stands('one')); // upon their own first words nobody is asked
  expect(await again(key, { body: { text: 'two' } })).toBe(true);
  come(first());
  await heardAll(['one', 'two', 'two']);
});

test('thrown away while it is on its way it does not come back', async () => {
  const { key, come } = await onItsWay();
  await discard(key);
  come('cut');
  await heardAll(['one']);
  expect(await again(key, { body: { text: 'two' } })).toBe(false);
});

test('upon the words that were seen it goes by itself, upon others a person is asked', async () => {
  answers = [() => stands('as it was'), () => json(200), () => stands('by another')];
  await keepOp(edit('one'));
  await heardAll(['one', 'one']);
  await keepOp(edit('two'));
  await vi.waitFor(() => expect(outbox.ops[0]?.state).toBe('conflict'));
});
