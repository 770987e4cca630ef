// SPDX-License-Identifier: Apache-2.0
// A rest that was said on this phone is seen on it at once, and quiets its prompts.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import type { Today } from '~/kit/schema.gen';
import { quieted, restHere, restOf } from './here';

const op = (path: string, body: object = {}, state = 'waiting'): Op =>
  ({ client: 'ada', path: `/api/clients/ada/${path}`, body, state }) as unknown as Op;
const begun = op('pauses', { id: 'p1', kind: 'illness', others: [{ id: 'p2', client_id: 'leo' }] });

test('it is theirs, and of whoever rests with them, until it is taken back', () => {
  expect(restHere([begun], 'ada')).toBe(begun);
  expect(restHere([begun], 'leo')).toBe(begun);
  expect(restHere([begun], 'ida')).toBeUndefined();
  expect(restHere([begun, op('pauses/p1')], 'ada')).toBeUndefined();
  expect(restHere([{ ...begun, state: 'refused' }], 'ada')).toBeUndefined();
  expect(restHere([op('notes', { id: 'n1' })], 'ada')).toBeUndefined();
});

test('a rest that the house knows ends here at once', () => {
  const pause = { id: 'p0' };
  expect(restOf(pause, [], 'ada')).toEqual({ pause, here: undefined });
  const woken = op('pauses/p0/ending?who=client');
  expect(restOf(pause, [woken], 'ada')).toEqual({ pause: null, here: undefined });
  const refused = { ...woken, state: 'refused' } as Op;
  expect(restOf(pause, [refused], 'ada')).toEqual({ pause, here: undefined });
});

test('their prompts go quiet and are not counted; what is owed all the same stays', () => {
  const prompt = (client_id: string, signal: string) => ({ client_id, reasons: [{ signal }] });
  const prompts = [
    prompt('ada', 'birthday'),
    prompt('leo', 'repair_ready'),
    prompt('ida', 'birthday'),
  ];
  const today = { total: 5, done: 2, prompts } as unknown as Today;
  const left = quieted(today, [begun])!;
  expect(left.prompts.map(({ client_id }) => client_id)).toEqual(['leo', 'ida']);
  expect(left.total).toBe(4);
  expect(quieted(today, [])).toBe(today);
  expect(quieted(null, [begun])).toBeNull();
});
