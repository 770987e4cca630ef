// SPDX-License-Identifier: Apache-2.0
// What came of a call is never lost: neither by a reload, nor because the call was told before.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, shelf, wipeShelves } from '~/kit/db';
import { flushNow, forgetOps, outbox } from '~/kit/outbox.svelte';
import type { NewTouch } from '~/kit/schema.gen';
import { hideToast } from '~/kit/toast.svelte';
import { Touching } from './touching.svelte';

let told: NewTouch[] = [];
async function house(path: string, { body }: RequestInit): Promise<Response> {
  if (path === '/api/session') return new Response('{"staff":{"id":"claire"}}');
  told.push(JSON.parse(body as string) as NewTouch);
  return new Response('{}');
}
beforeEach(async () => {
  told = [];
  vi.stubGlobal('fetch', house);
  await openShelf('claire');
});
afterEach(async () => {
  hideToast();
  forgetOps();
  await wipeShelves();
  vi.unstubAllGlobals();
});
// The time in which something may be taken back is over.
async function go(): Promise<void> {
  const db = (await shelf())!;
  for (const op of await db.getAll('ops')) await db.put('ops', { ...op, held_until: 0 });
  await flushNow(true);
  await vi.waitFor(async () => expect(await db.count('ops')).toBe(0));
}

test('after a reload the call still asks what came of it', async () => {
  await new Touching('eleanor').called('Eleanor');
  const again = new Touching('eleanor');
  await vi.waitFor(() => expect(again.call?.touch.kind).toBe('call'));
  expect(new Touching('marcus').call).toBeNull();
  await again.came('Eleanor', 'spoke');
  expect(again.call).toBeNull();
  expect(outbox.ops.map((op) => (op.body as NewTouch).result)).toEqual(['spoke']);
});

test('a call that was told already hears later what came of it, under the same name', async () => {
  const touching = new Touching('eleanor');
  await touching.called('Eleanor');
  await go();
  expect(touching.call).not.toBeNull();
  await touching.came('Eleanor', 'left_message');
  await go();
  expect(told.map(({ result }) => result)).toEqual([undefined, 'left_message']);
  expect(told[1]!.id).toBe(told[0]!.id);
});
