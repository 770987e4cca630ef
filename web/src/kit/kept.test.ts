// SPDX-License-Identifier: Apache-2.0
// What lies on the phone is what was heard last, of the own book alone, and gone when told.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openFor, openShelf, thinShelves, wipeShelves } from './db';
import * as kept from './kept';
import { Pages } from './pages.svelte';
import { Resource } from './resource.svelte';

const { forgetClient, isKeepable, keepClients, keepOnly, keepRead, placeOf, readKept } = kept;
const eleanor = '01900000-0000-7000-8000-000000000001';
const stranger = '01900000-0000-7000-8000-000000000002';
const client = (id: string): string => `/api/clients/${id}`;
const answer = (body: unknown): void => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body)));
};
const noLine = (): void => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
};

beforeEach(async () => {
  await openShelf('claire');
  keepOnly([eleanor]);
});
afterEach(async () => {
  await wipeShelves();
  vi.unstubAllGlobals();
});

test('a list is kept by its first page, searches and strangers are not', () => {
  expect(placeOf(`${client(eleanor)}/messages?limit=12`)).toBe(`${client(eleanor)}/messages`);
  expect(isKeepable('/api/today')).toBe(true);
  expect(isKeepable('/api/threads?box=mine')).toBe(true);
  expect(isKeepable('/api/clients?q=ele')).toBe(false);
  expect(isKeepable('/api/clients?whose=mine&filter=quiet')).toBe(true);
  expect(isKeepable('/api/clients?whose=store')).toBe(false);
  expect(isKeepable('/api/threads?box=store&state=all')).toBe(false);
  expect(isKeepable('/api/calendar?from=2026-03-09&to=2026-04-19&whose=store')).toBe(false);
  expect(isKeepable('/api/threads?box=mine&cursor=abc')).toBe(false);
  expect(isKeepable(`${client(eleanor)}/profile`)).toBe(true);
  expect(isKeepable(`${client(stranger)}/profile`)).toBe(false);
});

test('without a line a page stands as it was last heard, and its age is known', async () => {
  answer({ name: 'Eleanor' });
  const first = new Resource<{ name: string }>(`${client(eleanor)}/profile`, {});
  await first.refresh();
  await vi.waitFor(async () => expect(await readKept(first.path)).not.toBeNull());
  noLine();
  const second = new Resource<{ name: string }>(first.path, {});
  await Promise.all([second.recall(), second.refresh()]);
  expect(second.data).toEqual({ name: 'Eleanor' });
  expect(second.at).toBeGreaterThan(0);
  expect(second.problem?.status).toBe(0);
});

test('what the house says wins over what the phone kept, whichever is read first', async () => {
  await keepRead('/api/today', { day: 'old' });
  answer({ day: 'new' });
  const today = new Resource<{ day: string }>('/api/today', {});
  await today.refresh();
  await today.recall();
  expect(today.data).toEqual({ day: 'new' });
});

test('a list without a line shows its own kept page, and never that of another list', async () => {
  await keepRead('/api/threads?box=mine', { items: [{ id: 'a' }], next: null });
  noLine();
  const list = new Pages<{ id: string }>('/api/threads?box=mine', (item) => item.id);
  await list.open();
  await vi.waitFor(() => expect(list.items).toEqual([{ id: 'a' }]));
  await list.open('/api/threads?box=all');
  expect(list.items).toEqual([]);
});

test('the first answer replaces the kept page: what was taken away does not linger', async () => {
  await keepRead('/api/threads?box=mine', { items: [{ id: 'a' }, { id: 'b' }], next: null });
  answer({ items: [{ id: 'b' }], next: null });
  const list = new Pages<{ id: string }>('/api/threads?box=mine', (item) => item.id);
  await list.open();
  expect(list.items).toEqual([{ id: 'b' }]);
});

test('a client who left the book leaves nothing on the phone', async () => {
  const path = client(eleanor);
  const entry = { id: eleanor, row: {}, search: 'eleanor', sort_key: 'eleanor' };
  await keepClients([{ entry, reads: { [path]: { id: eleanor }, [`${path}/notes`]: [] } }]);
  expect(await readKept(path)).not.toBeNull();
  await forgetClient(eleanor);
  expect(await readKept(path)).toBeNull();
  expect(await readKept(`${path}/notes`)).toBeNull();
});

test('of the person before, only what waits or is half written is kept, and no page', async () => {
  const op = { key: 'k', state: 'waiting' } as never;
  const claire = await openShelf('claire');
  await claire.add('ops', op);
  await claire.put('meta', 'me', 'me');
  const noor = await openFor('noor');
  await noor.put('meta', 'me', 'me');
  noor.close();
  const hugo = await openFor('hugo');
  await hugo.put('drafts', 'Dear', 'letter');
  await hugo.put('reads', { path: '/api/today', data: {}, at: 0, client: '' });
  hugo.close();
  await openShelf('ines');
  await thinShelves('ines');
  const names = (await indexedDB.databases()).map((one) => one.name);
  expect(names.sort()).toEqual(['carnet.claire', 'carnet.hugo', 'carnet.ines']);
  const left = await openFor('claire');
  expect([await left.count('ops'), await left.count('meta')]).toEqual([1, 0]);
  left.close();
  const draft = await openFor('hugo');
  expect([await draft.get('drafts', 'letter'), await draft.count('reads')]).toEqual(['Dear', 0]);
  draft.close();
});
