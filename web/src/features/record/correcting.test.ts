// SPDX-License-Identifier: Apache-2.0
// A correction half written is offered again, and told upon what stood there when it was begun.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, shelf } from '~/kit/db';
import { forgetWho } from '~/kit/flusher';
import { heard, unheard } from '~/kit/line.svelte';
import { discard, flushNow } from '~/kit/outbox.svelte';
import { correctionWords } from '~/kit/words/corrections';
import { Correcting } from './correcting.svelte';

const begun = { id: 'n1', version: 1, body: 'Likes lilies' };
const moved = { ...begun, version: 2, body: 'Likes tulips' };
const done = (): void => {};
const correcting = (): Correcting =>
  new Correcting('ada', 'notes', 'Ada', correctionWords.note, done, done);
const kept = async () => (await shelf())!.getAll('ops');

beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  await openShelf('claire');
});
afterEach(async () => {
  for (const { key } of await kept()) await discard(key);
  await flushNow(); // and with nothing to tell, no timer is left
  vi.unstubAllGlobals();
});

test('whatever version stands there now, it goes upon the one it was begun from', async () => {
  correcting().written(begun, 'Likes white lilies');
  const left = await correcting().left<typeof begun, string>(moved);
  expect(left).toEqual({ of: begun, said: 'Likes white lilies' });
  await correcting().change(left!.of, { body: left!.said }, 'body');
  const [op] = await kept();
  expect(op).toMatchObject({ version: 1, known: [begun], body: { body: 'Likes white lilies' } });
  expect(await correcting().left(moved)).toBeNull();
});

test('of what was removed nothing half written stays', async () => {
  correcting().written(begun, 'Likes white lilies');
  await correcting().remove(begun);
  expect(await correcting().left(begun)).toBeNull();
  expect((await kept())[0]).toMatchObject({ method: 'DELETE', version: 1 });
});

test('what is corrected here and not told yet is removed as it will stand', async () => {
  await correcting().change(begun, { body: 'Likes white lilies' }, 'body');
  await correcting().remove(begun);
  expect((await kept()).map(({ version }) => version)).toEqual([1, null]);
});

test('the second of two corrections without a line goes on with the first', async () => {
  await correcting().change(begun, { body: 'Likes white lilies' }, 'body');
  await correcting().change(begun, { body: 'Likes tall white lilies' }, 'body');
  expect((await kept()).map(({ body }) => body)).toEqual([{ body: 'Likes tall white lilies' }]);
});

test('what a person has to choose about is not half written any more', async () => {
  const changes = [{ field: 'body', changed_at: '' }];
  const moved_on = { code: 'version', title: 'Changed', current: { note: moved, changes } };
  vi.stubGlobal('fetch', async (path: string) =>
    path === '/api/session'
      ? new Response(JSON.stringify({ staff: { id: 'claire' } }))
      : new Response(JSON.stringify(moved_on), { status: 412 }),
  );
  forgetWho();
  heard();
  correcting().written(begun, 'Likes white lilies');
  const asked = correcting();
  await asked.change(begun, { body: 'Likes white lilies' }, 'body');
  unheard();
  expect(asked.conflict?.state).toBe('conflict');
  expect(await correcting().left(begun)).toBeNull();
});
