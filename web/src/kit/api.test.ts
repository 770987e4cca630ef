// SPDX-License-Identifier: Apache-2.0
// Every refusal of the server becomes a Problem that a screen can put into words.
import { afterEach, expect, test, vi } from 'vitest';
import { asProblem, call, Problem, requestOf, whenSignedOut } from './api';
import { fieldFault, trouble } from './trouble';

afterEach(() => vi.unstubAllGlobals());

function answer(status: number, body: unknown): void {
  vi.stubGlobal(
    'fetch',
    async () => new Response(status === 204 ? null : JSON.stringify(body), { status }),
  );
}
const failure = (path = '/api/x'): Promise<Problem> =>
  call(path).then(() => expect.fail('no refusal'), asProblem);

test('an answer is its JSON, and 204 is nothing', async () => {
  answer(200, { items: [] });
  expect(await call('/api/clients')).toEqual({ items: [] });
  answer(204, null);
  expect(await call('/api/session', { method: 'DELETE' })).toBeUndefined();
});

test('problem details keep code, fields and what else was said', async () => {
  answer(409, {
    title: 'Not now',
    code: 'gate',
    decision: 'defer',
    until: '2026-03-13T13:00:00.000Z',
  });
  const problem = await failure();
  expect([problem.status, problem.code, problem.body['decision']]).toEqual([409, 'gate', 'defer']);
  answer(422, {
    title: 'Check',
    code: 'invalid',
    fields: { '/email': { code: 'email', text: 'Not an email address.' } },
  });
  const fields = await failure();
  expect(fieldFault(fields, 'email')).toBe('Not an email address.');
  expect(fieldFault(fields, 'password')).toBeNull();
});

test('an answer that is not JSON is still a problem with its status', async () => {
  vi.stubGlobal('fetch', async () => new Response('<html>', { status: 502 }));
  expect(await failure()).toMatchObject({ status: 502, code: 'http_502' });
});

test('no answer at all is called offline, and says that nothing is lost', async () => {
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('Failed to fetch');
  });
  const problem = await failure();
  expect(problem).toMatchObject({ status: 0, code: 'offline' });
  expect(trouble(problem)).toContain('Nothing is lost');
});

test('a lost session is told once to whoever listens, but not for the session itself', async () => {
  const told = vi.fn();
  whenSignedOut(told);
  answer(401, { title: 'Sign in', code: 'sign_in' });
  await failure('/api/session');
  expect(told).not.toHaveBeenCalled();
  await failure('/api/today');
  expect(told).toHaveBeenCalledOnce();
});

test('writes carry an Idempotency-Key, the same one when it is given', () => {
  const headers = (options: Parameters<typeof requestOf>[0]) =>
    requestOf(options).headers as Record<string, string>;
  expect(headers({ method: 'POST' })['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers({ method: 'POST', key: 'k' })['idempotency-key']).toBe('k');
  expect(headers({})['idempotency-key']).toBeUndefined();
  expect(headers({ method: 'PATCH', version: 3 })['if-match']).toBe('3');
});

test('a file goes as a form, not as JSON', () => {
  const request = requestOf({ method: 'POST', body: new FormData() });
  expect(request.body).toBeInstanceOf(FormData);
  expect((request.headers as Record<string, string>)['content-type']).toBeUndefined();
});

// A server that takes the request and never says a word more, as a line without internet does.
function silence(_path: string, { signal }: RequestInit): Promise<Response> {
  return new Promise((_, cut) => signal?.addEventListener('abort', () => cut(signal.reason)));
}

test('a line that says nothing is given up after ten seconds', async () => {
  const limit = new AbortController();
  const asked = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  vi.stubGlobal('fetch', silence);
  const waits = failure();
  limit.abort(new DOMException('too long', 'TimeoutError'));
  expect(await waits).toMatchObject({ status: 0, code: 'offline' });
  expect(asked).toHaveBeenCalledWith(10_000);
  asked.mockRestore();
});

test('what the screen no longer wants is no lost line', async () => {
  vi.stubGlobal('fetch', silence);
  const mine = new AbortController();
  const waits = call('/api/x', { signal: mine.signal });
  mine.abort();
  await expect(waits).rejects.toMatchObject({ name: 'AbortError' });
});
