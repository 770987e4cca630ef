// SPDX-License-Identifier: Apache-2.0
// What was removed on this phone is shown no more, until it is taken back.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import { removedHere, standing, withWaiting } from './waiting';

const op = (method: string, path: string, body: unknown = null): Op =>
  ({ method, path: `/api/clients/c1/${path}`, body, at: 0 }) as unknown as Op;

test('a removal that was taken back is none, and the last word counts', () => {
  const away = op('DELETE', 'notes/n1');
  const back = op('POST', 'notes/n1/return', {});
  expect([...removedHere([away, op('DELETE', 'visits/v1')], 'c1')]).toEqual([
    'notes/n1',
    'visits/v1',
  ]);
  expect([...removedHere([away, back], 'c1')]).toEqual([]);
  expect([...removedHere([away, back, away], 'c1')]).toEqual(['notes/n1']);
});

test('only what is new stands among the others, not what was corrected or removed', () => {
  const ops = [
    op('POST', 'notes', { id: 'n2', body: 'Pearls' }),
    op('PATCH', 'notes/n1', { body: 'Opals' }),
    op('DELETE', 'notes/n1'),
  ];
  const known = [{ id: 'n1', at: '', body: 'Opal' }];
  expect(withWaiting(known, ops, {}).map(({ id }) => id)).toEqual(['n2', 'n1']);
});

test('a removal that was refused is none, and what was removed stands in no list', () => {
  const away = op('DELETE', 'notes/n1');
  const known = { items: [{ id: 'n1' }, { id: 'n2' }] };
  expect(standing([away], 'c1', 'notes', known)).toEqual([{ id: 'n2' }]);
  expect(standing([{ ...away, state: 'refused' }], 'c1', 'notes', known)).toEqual(known.items);
  expect(standing([away], 'c1', 'visits', known)).toEqual(known.items);
  expect(standing([], 'c1', 'notes', null)).toEqual([]);
});
