// SPDX-License-Identifier: Apache-2.0
// What waits on this phone for a part of a record, and which photograph stands for a thing.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import type { File } from '~/kit/schema.gen';
import { firstOf, waitingAt } from './record';

const op = (method: string, path: string, id: string): Op =>
  ({ method, path, body: { id } }) as unknown as Op;

test('what the house has already waits no more', () => {
  const ops = [op('POST', '/w', 'a'), op('POST', '/w', 'b'), op('PATCH', '/w', 'c')];
  expect(waitingAt(ops, '/w', [{ id: 'a' }])).toEqual([{ id: 'b' }]);
  expect(waitingAt([op('POST', '/w/a/steps', 'd')], '/w', [])).toEqual([]);
});

test('the first photograph stands for a thing, and none for what has none', () => {
  const taken = [{ small_url: '/one' }, { small_url: '/two' }] as File[];
  expect(firstOf(taken)?.url).toBe('/one');
  expect(firstOf([])).toBeNull();
  expect(firstOf(undefined)).toBeNull();
});
