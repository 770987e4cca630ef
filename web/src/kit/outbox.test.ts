// SPDX-License-Identifier: Apache-2.0
// Nothing kept is lost, sent twice, sent out of order or sent under another's name.
import 'fake-indexeddb/auto';
import { Blob as NodeBlob } from 'node:buffer';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openShelf, shelf, wipeShelves } from './db';
import { forgetWho } from './flusher';
import {
  again,
  asProblem,
  discard,
  flushNow,
  forgetOps,
  hold,
  keepOp,
  outbox,
  outcome,
  takeBack,
  tell,
} from './outbox.svelte';
import type { NewOp } from './op';

interface Heard {
  path: string;
  key: string;
  body: unknown;
}
let heard: Heard[] = [];
let answers: ((heard: Heard) => Response | 'cut')[] = [];
let signedIn = 'claire';
const json = (status: number, body: unknown = {}): Response =>
  new Response(JSON.stringify(body), { status });

// Stands where the house's server would: it answers what the test lined up, else 200.
async function house(path: string, init: RequestInit): Promise<Response> {
  if (path === '/api/session') return json(200, { staff: { id: signedIn } });
  if (path === '/api/health') return json(200);
  const headers = init.headers as Record<string, string>;
  const request = {
    path,
    key: headers['idempotency-key'] ?? '',
    body: init.body instanceof Blob ? init.body : told(init.body),
  };
  heard.push(request);
  const answer = answers.shift()?.(request) ?? json(200, { n: heard.length });
  if (answer === 'cut') throw new TypeError('no answer');
  return answer;
}
const told = (body: unknown): unknown => (body ? JSON.parse(body as string) : null);
const note = (client: string, text: string, more: Partial<NewOp> = {}): NewOp => ({
  kind: 'notes',
  method: 'POST',
  path: `/api/clients/${client}/notes`,
  body: { text },
  client,
  said: `A note about ${client}`,
  ...more,
});
const settled = async (): Promise<void> => {
  await flushNow(true);
  await vi.waitFor(async () => expect((await flushed()).length).toBe(outbox.ops.length));
};
const flushed = async () => (await shelf())!.getAll('ops');
const texts = (): string[] => heard.map((one) => (one.body as { text: string }).text);

// Web Locks as the browser has them, for one name.
function stubLocks(): void {
  let held = false;
  vi.stubGlobal('navigator', {
    locks: {
      request: async (_: string, __: unknown, act: (lock: object | null) => unknown) => {
        if (held) return act(null);
        held = true;
        try {
          return await act({});
        } finally {
          held = false;
        }
      },
    },
  });
}

beforeEach(async () => {
  stubLocks();
  vi.stubGlobal('fetch', house);
  [heard, answers, signedIn] = [[], [], 'claire'];
  forgetWho();
  await openShelf('claire');
});
afterEach(async () => {
  forgetOps();
  await wipeShelves();
  vi.unstubAllGlobals();
});

test('an op is on the phone before anything is sent, and its answer arrives', async () => {
  let onPhone = 0;
  answers = [() => json(200, { id: 'n1' })];
  const kept = await keepOp(note('eleanor', 'a'));
  onPhone = (await flushed()).length;
  expect(onPhone).toBe(1);
  await expect(outcome(kept.key)).resolves.toEqual({ id: 'n1' });
  expect(heard[0]!.key).toBe(kept.key);
  await vi.waitFor(async () => expect(await flushed()).toEqual([]));
});

test('an answer that was cut is asked for again under the same key', async () => {
  answers = [() => 'cut'];
  const kept = await keepOp(note('eleanor', 'a'));
  await vi.waitFor(async () => expect((await flushed())[0]?.retry_at).toBeGreaterThan(0));
  expect(outbox.stuck).toBe(1);
  await settled();
  expect(heard.map((one) => one.key)).toEqual([kept.key, kept.key]);
  expect(outbox.ops).toEqual([]);
});

test('what one client is told stays in order; another client does not wait for it', async () => {
  let times = 0;
  const firstFails = (request: Heard): Response =>
    json((request.body as { text: string }).text === '1' && !times++ ? 503 : 200);
  answers = Array.from({ length: 4 }, () => firstFails);
  await keepOp(note('eleanor', '1', { undo_ms: 60 }));
  await keepOp(note('eleanor', '2'));
  await keepOp(note('marcus', '3'));
  await vi.waitFor(() => expect(texts()).toEqual(['3', '1']));
  await settled();
  await vi.waitFor(() => expect(texts()).toEqual(['3', '1', '1', '2']));
});

test('bytes go as they were kept, the same each time, behind what they need', async () => {
  vi.stubGlobal('Blob', NodeBlob); // which the database can keep
  const body = new Blob(['bytes'], { type: 'multipart/form-data; boundary=b' });
  answers = [() => json(200), () => 'cut'];
  await keepOp(note('eleanor', 'repair', { body: { id: 'r1' }, undo_ms: 40 }));
  await keepOp(note('eleanor', '', { body, needs: 'r1' }));
  await vi.waitFor(() => expect(heard.length).toBe(2));
  await vi.waitFor(async () => {
    await flushNow(true);
    expect(heard.length).toBe(3);
  });
  expect(heard[0]!.body).toEqual({ id: 'r1' });
  const sent = heard.slice(1).map((one) => one.body as Blob);
  expect(await Promise.all(sent.map((one) => one.text()))).toEqual(['bytes', 'bytes']);
  expect(sent[0]!.type).toBe(body.type);
  expect(heard[1]!.key).toBe(heard[2]!.key);
});

test('what was taken away stays away once the house has heard, until made anew', async () => {
  const days = '/api/clients/eleanor/occasions';
  const day = { kind: 'occasions', client: 'eleanor', said: 'A day' };
  const told = (n: number): Promise<void> =>
    vi.waitFor(() => expect([heard.length, outbox.ops]).toEqual([n, []]));
  const { key } = await keepOp({ ...day, method: 'DELETE', path: `${days}/d1` });
  await keepOp({ ...day, method: 'DELETE', path: `${days}/d1/muting` });
  await told(2);
  expect(outbox.lately.map((op) => op.key)).toEqual([key]);
  await keepOp({ ...day, method: 'POST', path: days, body: { id: 'd1' } });
  await told(3);
  expect(outbox.lately).toEqual([]);
});

test('what somebody mends does not leave meanwhile, and goes as they mended it', async () => {
  answers = [() => json(503)];
  const { key } = await keepOp(note('eleanor', 'a'));
  await vi.waitFor(async () => expect((await flushed())[0]?.retry_at).toBeGreaterThan(0));
  await hold(key);
  await flushNow(true);
  expect(texts()).toEqual(['a']);
  expect(await again(key, { body: { text: 'b' } })).toBe(true);
  await vi.waitFor(() => expect(texts()).toEqual(['a', 'b']));
});

test('a refusal stops with its reason and lets the next one pass', async () => {
  const fields = { '/text': { code: 'long', text: 'Too long.' } };
  const fault = { code: 'invalid', title: 'Look again', fields };
  answers = [() => json(400, fault)];
  const kept = await keepOp(note('eleanor', 'bad'));
  await keepOp(note('eleanor', 'good'));
  await vi.waitFor(() => expect(heard.length).toBe(2));
  await vi.waitFor(() => expect(outbox.ops.map((op) => op.state)).toEqual(['refused']));
  expect(asProblem(outbox.ops[0]!.refusal!).fields['/text']!.text).toBe('Too long.');
  await again(kept.key, { body: { text: 'mended' } });
  await vi.waitFor(() => expect(outbox.ops).toEqual([]));
  expect(heard[2]!.body).toEqual({ text: 'mended' });
  expect(heard[2]!.key).not.toBe(kept.key);
});

test('412 is a conflict that waits for a person', async () => {
  answers = [() => json(412, { code: 'version', title: 'Changed', current: { version: 3 } })];
  await keepOp({ ...note('eleanor', 'a'), method: 'PATCH', version: 2 });
  await vi.waitFor(() => expect(outbox.ops[0]?.state).toBe('conflict'));
  expect(outbox.ops[0]!.refusal!.body['current']).toEqual({ version: 3 });
  await settled();
  expect(heard.length).toBe(1);
});

test('taken back within its time it leaves no trace; once it may be gone, it says so', async () => {
  const kept = await keepOp(note('eleanor', 'a', { undo_ms: 5000 }));
  expect(await takeBack(kept.key)).toBe(true);
  await settled();
  expect(heard).toEqual([]);
  answers = [() => 'cut'];
  const gone = await keepOp(note('eleanor', 'b'));
  await vi.waitFor(() => expect(outbox.stuck).toBe(1));
  expect(await takeBack(gone.key)).toBe(false);
});

test('without a session everything waits, and nothing goes out under another name', async () => {
  signedIn = 'noor';
  await keepOp(note('eleanor', 'a'));
  await vi.waitFor(() => expect(outbox.paused).toBe(true));
  expect(heard).toEqual([]);
  signedIn = 'claire';
  await settled();
  expect(heard.length).toBe(1);
});

test('a letter is never sent by itself', async () => {
  await keepOp({ ...note('eleanor', 'a'), kind: 'messages', ask: true });
  await settled();
  expect(heard).toEqual([]);
  expect(outbox.stuck).toBe(1);
  await again(outbox.ops[0]!.key);
  await vi.waitFor(() => expect(heard.length).toBe(1));
});

test('a form hears the answer, or its refusal, and then nothing is left behind', async () => {
  answers = [() => json(200, { id: 'n1' }), () => json(400, { code: 'invalid', title: 'No' })];
  expect(await tell(note('eleanor', 'a'))).toEqual({ id: 'n1' });
  await expect(tell(note('eleanor', 'b'))).rejects.toMatchObject({ status: 400 });
  expect(await flushed()).toEqual([]);
});

test('twenty ops, every other answer cut, the page killed twice: each once, in order', async () => {
  const seen = new Map<string, string>();
  let n = 0;
  const flaky = (request: Heard): Response | 'cut' => {
    seen.set(request.key, (request.body as { text: string }).text);
    return n++ % 2 ? json(200) : 'cut';
  };
  answers = Array.from({ length: 200 }, () => flaky);
  for (let i = 0; i < 20; i++) {
    await keepOp(note(i % 2 ? 'marcus' : 'eleanor', String(i)));
    if (i === 7 || i === 14) {
      forgetOps();
      await openShelf('claire');
    }
  }
  await vi.waitFor(async () => {
    await flushNow(true);
    expect(await flushed()).toEqual([]);
  }, 5000);
  const told = [...seen.values()];
  expect(told.length).toBe(20);
  for (const odd of [0, 1]) {
    const own = told.map(Number).filter((text) => text % 2 === odd);
    expect(own).toEqual(own.toSorted((a, b) => a - b));
  }
});

test('what is thrown away is gone, and whoever waited is told', async () => {
  const kept = await keepOp(note('eleanor', 'a', { undo_ms: 5000 }));
  const waiting = outcome(kept.key);
  await discard(kept.key);
  await expect(waiting).rejects.toMatchObject({ code: 'discarded' });
  expect(await flushed()).toEqual([]);
});

test('a house that does not answer is asked ever more seldom, whatever waits', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  let asked = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/session') asked++;
    throw new TypeError('no answer');
  });
  forgetWho();
  await keepOp(note('eleanor', 'one'));
  await vi.waitFor(() => expect(asked).toBe(1));
  for (let second = 0; second < 31; second++) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((done) => setImmediate(done));
  }
  expect(asked).toBeGreaterThan(3);
  expect(asked).toBeLessThan(8);
  vi.useRealTimers();
  vi.restoreAllMocks();
});
