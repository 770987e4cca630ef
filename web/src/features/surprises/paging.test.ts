// SPDX-License-Identifier: Apache-2.0
// Whoever gets a page gets one, whenever and however often they were chosen.
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, shelf } from '~/kit/db';
import { forgetWho } from '~/kit/flusher';
import { heard, unheard } from '~/kit/line.svelte';
import type { Op } from '~/kit/op';
import { discard } from '~/kit/outbox.svelte';
import type { Relation } from '~/kit/schema.gen';
import { withPage } from './paging';
import { fromNobody, makePages, toggled, type Secrecy } from './secret';

const odette: Relation = {
  ...{ id: 'r1', kind: 'sibling', words: 'sister', first_name: 'Odette' },
  name: 'Odette Whitcombe',
};
const relations = '/api/clients/ada/relations';
let there: Relation[] = []; // at the house
let has_line = false;

async function house(path: string, init: RequestInit): Promise<Response> {
  if (!has_line) throw new TypeError('no line');
  const said = path === '/api/session' ? { staff: { id: 'claire' } } : { relations: there };
  return new Response(JSON.stringify(init.method && init.method !== 'GET' ? {} : said));
}
const chosen = (): Secrecy => toggled(fromNobody, withPage('ada', odette));
const kept = async (): Promise<Op[]> => (await shelf())!.getAll('ops');

beforeEach(async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('fetch', house);
  [there, has_line] = [[odette], false];
  forgetWho();
  unheard();
  await openShelf('claire');
});
afterEach(async () => {
  for (const { key } of await kept()) await discard(key);
  vi.unstubAllGlobals();
});

test('the relation by name goes only behind what replaces it', async () => {
  const first = chosen();
  const { from } = await makePages(first);
  expect(from).toEqual([
    { id: first.from[0]!.id, name: odette.name, surprise: first.from[0]!.surprise },
  ]);
  const [page, relation, removal] = await kept();
  expect(relation!.needs).toBe((page!.body as { id: string }).id);
  expect(removal!.needs).toBe((relation!.body as { id: string }).id);
  expect(removal!.path).toBe(`${relations}/r1`);
});

test('chosen twice without a line, the second goes by the page of the first', async () => {
  const [first, second] = [chosen(), chosen()];
  const made = await makePages(first);
  const again = await makePages(second);
  expect(again.from[0]!.id).toBe(made.from[0]!.id);
  expect(again.from[0]!.surprise).toBe(second.from[0]!.surprise);
  expect((await kept()).length).toBe(3);
});

test('who got a page at the house meanwhile is not given another', async () => {
  const before = chosen();
  there = [{ ...odette, id: 'r2', other_id: 'page-of-odette' }];
  has_line = true;
  heard();
  expect((await makePages(before)).from[0]!.id).toBe('page-of-odette');
  expect(await kept()).toEqual([]);
});
