// SPDX-License-Identifier: Apache-2.0
// What an answer means for what is kept, and what may go next.
import { expect, test } from 'vitest';
import { backoff, due, isSame, isStuck, nextDue, rebased, verdictOf, withNeedy } from './op';
import type { Op } from './op';

const op = (seq: number, change: Partial<Op> = {}): Op => ({
  seq,
  key: `key-${seq}`,
  kind: 'notes',
  method: 'POST',
  path: '/api/clients/a/notes',
  body: null,
  client: 'a',
  version: null,
  said: 'A note',
  text: null,
  form: null,
  draft: null,
  at: 0,
  held_until: 0,
  retry_at: 0,
  tries: 0,
  state: 'waiting',
  needs: null,
  refusal: null,
  ...change,
});
const never = (): boolean => false;
const seqs = (ops: Op[]): number[] => ops.map((one) => one.seq);

test.each([
  ['POST', 200, '', 'done'],
  ['POST', 204, '', 'done'],
  ['POST', 0, '', 'later'],
  ['POST', 408, '', 'later'],
  ['POST', 429, '', 'later'],
  ['POST', 500, 'internal', 'later'],
  ['POST', 503, 'busy', 'later'],
  ['POST', 409, 'running', 'soon'],
  ['POST', 409, 'already_sent', 'refused'],
  ['POST', 400, 'invalid', 'refused'],
  ['POST', 403, 'forbidden', 'refused'],
  ['POST', 404, 'not_found', 'refused'],
  ['POST', 422, 'other_request', 'refused'],
  ['PATCH', 412, 'version', 'conflict'],
  ['DELETE', 412, 'version', 'refused'],
  ['POST', 401, 'sign_in', 'sign_in'],
  ['DELETE', 404, 'not_found', 'done'],
] as const)('%s answered %i %s is %s', (method, status, code, verdict) => {
  expect(verdictOf(method, status, code)).toBe(verdict);
});

test('waiting doubles up to a minute, and phones do not march', () => {
  expect([1, 2, 3, 6, 20].map((tries) => backoff(tries, 0.5))).toEqual([
    2000, 4000, 8000, 60_000, 60_000,
  ]);
  expect([backoff(1, 0), backoff(1, 1)]).toEqual([1500, 2500]);
});

test('ops of one client go one after the other, those of several at once', () => {
  const ops = [op(1), op(2), op(3, { client: 'b' }), op(4, { client: '' }), op(5, { client: '' })];
  expect(seqs(due(ops, 10, never))).toEqual([1, 3, 4, 5]);
});

test('a failed op holds back those behind it until its time, or until the line is back', () => {
  const ops = [op(1, { retry_at: 50 }), op(2), op(3, { client: 'b' })];
  expect(seqs(due(ops, 10, never))).toEqual([3]);
  expect(seqs(due(ops, 10, () => true))).toEqual([1, 3]);
  expect(seqs(due(ops, 50, never))).toEqual([1, 3]);
});

test('what can still be taken back does not go, however eager', () => {
  const ops = [op(1, { held_until: 50 })];
  expect(due(ops, 10, () => true)).toEqual([]);
  expect(nextDue(ops)).toBe(50);
});

test('refused, conflicting and asking ops neither go nor hold back', () => {
  const ops = [op(1, { state: 'refused' }), op(2, { state: 'conflict' }), op(3, { state: 'ask' })];
  expect(due(ops, 10, () => true)).toEqual([]);
  expect(nextDue(ops)).toBeNull();
  expect(seqs(due([...ops, op(4)], 10, never))).toEqual([4]);
  expect([op(1), op(2, { retry_at: 1 }), op(3, { state: 'ask' })].map(isStuck)).toEqual([
    false,
    true,
    true,
  ]);
});

test('what needs another stays where that was refused, and is thrown away with it', () => {
  const page = op(1, { state: 'refused', body: { id: 'odette' } });
  const relation = op(2, { body: { id: 'sister' }, needs: 'odette' });
  const removal = op(3, { method: 'DELETE', needs: 'sister' });
  const ops = [page, relation, removal, op(4)];
  expect(seqs(due(ops, 10, never))).toEqual([4]);
  expect(seqs(withNeedy(page, ops))).toEqual([1, 2, 3]);
});

test('a change of other fields goes again by itself; of the same field, a person is asked', () => {
  const current = (field: string): Parameters<typeof rebased>[1] => ({
    status: 412,
    code: 'version',
    title: '',
    fields: {},
    body: { current: { client: { version: 5, language: 'it', tags: [] }, changes: [{ field }] } },
  });
  const edit = op(1, { method: 'PATCH', version: 3, body: { language: 'fr' } });
  expect(rebased(edit, current('tags'))).toMatchObject({ version: 5, body: { language: 'fr' } });
  expect(rebased(edit, current('language'))).toBeNull();
  expect(rebased({ ...edit, body: { language: 'it' } }, current('language'))).not.toBeNull();
  expect(rebased(edit, { ...current('tags'), body: {} })).toBeNull();
  expect(rebased({ ...edit, body: { salutation: '' } }, current('salutation'))).not.toBeNull();
});

test('the same pieces are the same, however much is told of them', () => {
  const told = { piece_id: 'p1', title: 'Halo', picture: { url: '/h' }, liked: true, tried: false };
  const said = { title: 'Halo', liked: true, tried: false, piece_id: 'p1' };
  expect(isSame([said], [told])).toBe(true);
  expect(isSame([{ ...said, tried: true }], [told])).toBe(false);
  expect(isSame([], [told])).toBe(false);
  expect([isSame('', null), isSame(false, null), isSame(['a'], ['a'])]).toEqual([true, true, true]);
});

test('what needs another waits for it, also where that was refused, and holds up nothing', () => {
  const repair = op(1, { body: { id: 'r1' } });
  const picture = op(2, { needs: 'r1' });
  expect(seqs(due([repair, picture], 10, never))).toEqual([1]);
  const refused = op(1, { body: { id: 'r1' }, state: 'refused' });
  expect(seqs(due([refused, picture, op(3)], 10, never))).toEqual([3]);
  expect(seqs(due([picture, op(3)], 10, never))).toEqual([2]);
});
