// SPDX-License-Identifier: Apache-2.0
// Whose page a walk-in goes on stays as it was said, also where the app was killed in between.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wipeShelves } from '~/kit/db';
import { draftAt } from '~/kit/drafts';
import { forgetOps } from '~/kit/outbox.svelte';
import type { Me } from '~/kit/schema.gen';
import { signIn } from '~/kit/session.svelte';
import type { WalkInForm } from './walkin';
import { WalkIn } from './walking.svelte';

interface Told {
  client?: { given_name: string };
  client_id?: string;
  is_apart?: boolean;
}
const me = {
  now: '2026-03-12T14:00:00Z', house: { name: 'Orsay & Wren' }, staff: { id: 'claire' },
  stores: [{ id: 's', name: 'Upper East Side', time_zone: 'America/New_York' }],
} as unknown as Me;
const grace = { id: 'g', name: 'Grace Okafor' };
const amara = { id: 'a', name: 'Amara Okafor' };
let told: Told[] = [];
let known = [grace]; // who have the number, the newest first

async function house(path: string, init: RequestInit): Promise<Response> {
  if (path === '/api/session') return new Response(JSON.stringify(me));
  if (path.startsWith('/api/clients/known'))
    return new Response(JSON.stringify({ items: known }));
  if (path === '/api/walk_ins') told.push(JSON.parse(init.body as string) as Told);
  return new Response('{"items":[]}');
}
beforeEach(async () => {
  told = [];
  known = [grace];
  vi.stubGlobal('fetch', house);
  await signIn('claire@orsay-wren.example', 'with a word');
});
afterEach(async () => {
  vi.unstubAllGlobals();
  forgetOps();
  await wipeShelves();
});

// Of the two who share a number, the one who is not in the book yet.
async function saidToBeApart(): Promise<void> {
  const walk = new WalkIn();
  walk.form.name = 'Samuel';
  walk.form.mobile = '+1 212 555 0142';
  walk.typedMobile();
  await vi.waitFor(() => expect(walk.known).toEqual([grace]));
  walk.settle(null);
  const kept = (): Promise<WalkInForm | null> => draftAt<WalkInForm>('walk-in');
  await vi.waitFor(async () => expect((await kept())?.apart).toBe(true));
}
async function takenUp(): Promise<WalkIn> {
  const walk = new WalkIn();
  await walk.begin(null);
  expect(walk.restored).toBe(true);
  return walk;
}

test('somebody else stays somebody else when the form is taken up again', async () => {
  await saidToBeApart();
  const again = await takenUp();
  await vi.waitFor(() => expect(again.known).toEqual([grace]));
  expect([await again.keep(), again.asking]).toEqual([true, false]);
  expect(told.map(({ client, is_apart }) => [client?.given_name, is_apart])).toEqual([
    ['Samuel', true],
  ]);
});

test('another number is asked about anew', async () => {
  await saidToBeApart();
  const again = await takenUp();
  again.form.mobile = '+1 212 555 0143';
  again.typedMobile();
  await vi.waitFor(() => expect(again.known).toEqual([grace]));
  expect([await again.keep(), again.asking]).toEqual([false, true]);
  again.settle(grace);
  expect(await again.keep()).toBe(true);
  expect(told.map(({ client_id, is_apart }) => [client_id, is_apart])).toEqual([['g', undefined]]);
});

test('of two who have the number, whoever was named stands first, and the other too', async () => {
  known = [amara, grace];
  const walk = new WalkIn();
  walk.form.name = 'Grâce Okafor';
  walk.form.mobile = '+1 212 555 0142';
  walk.typedMobile();
  await vi.waitFor(() => expect(walk.known).toEqual([grace, amara]));
  expect([await walk.keep(), walk.asking]).toEqual([false, true]);
  walk.settle(walk.known[0]!);
  expect(await walk.keep()).toBe(true);
  expect(told.map(({ client_id }) => client_id)).toEqual(['g']);
});
