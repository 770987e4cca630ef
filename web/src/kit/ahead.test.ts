// SPDX-License-Identifier: Apache-2.0
// Answers asked for ahead: taken once, never after they are old, and a lost line stays one.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ask } from './ahead';
import { call } from './api';

const answers = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
const fetched = vi.fn<(path: string) => Promise<Response>>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('fetch', fetched);
  fetched.mockReset();
});
afterEach(() => {
  vi.runAllTimers();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('what was asked for ahead is taken once, then asked anew', async () => {
  fetched.mockResolvedValueOnce(answers({ turn: 1 })).mockResolvedValueOnce(answers({ turn: 2 }));
  ask('/api/today');
  expect(await call('/api/today')).toEqual({ turn: 1 });
  expect(await call('/api/today')).toEqual({ turn: 2 });
});

test('whatever is written makes what was asked for before it old', async () => {
  fetched
    .mockResolvedValueOnce(answers({ code: 'signed_out' }, 401))
    .mockResolvedValueOnce(answers({ staff: 'Ines' }))
    .mockResolvedValueOnce(answers({ prompts: [] }));
  ask('/api/today');
  await call('/api/session', { method: 'POST', body: {} });
  expect(await call('/api/today')).toEqual({ prompts: [] });
});

test('an answer that nobody took in time is asked for again', async () => {
  fetched.mockResolvedValueOnce(answers({ turn: 1 })).mockResolvedValueOnce(answers({ turn: 2 }));
  ask('/api/today');
  vi.advanceTimersByTime(10_000);
  expect(await call('/api/today')).toEqual({ turn: 2 });
});

test('a line that failed ahead is no line for whoever takes it', async () => {
  fetched.mockRejectedValueOnce(new TypeError('no line')).mockResolvedValue(answers({}));
  ask('/api/today');
  await expect(call('/api/today')).rejects.toMatchObject({ status: 0, code: 'offline' });
});
