// SPDX-License-Identifier: Apache-2.0
// Sends what is kept: one flusher a phone, in order for each client, several clients at once.
// The page and the service worker both run this.
import type { Shelf } from './db';
import { backoff, due, nextDue, rebased, verdictOf } from './op';
import type { Op, Refusal, Verdict } from './op';
import { problemOf, requestOf } from './request';

const at_once = 6;
const soon_ms = 2000;
const trust_ms = 20_000;
const patience_ms = 20_000; // a line this slow is no line

export type News =
  | { key: string; is: 'kept' | 'moved' | 'gone' }
  | { key: string; is: 'done'; op: Op; answer: unknown }
  | { key: string; is: 'stopped'; refusal: Refusal };
export interface Flushed {
  next: number | null; // when to come again, device clock
  signed_out: boolean;
  unheard: boolean;
  busy: boolean; // somebody else is at it
}

const lock = 'carnet.outbox';
const nothing: Flushed = { next: null, signed_out: false, unheard: false, busy: false };

// staff: whose shelf it is; what one person kept never goes out under another's name.
export interface Work {
  shelf: Shelf;
  staff: string;
  eager: boolean; // try again at once what has failed before
  tell: (news: News) => void;
}

export async function flush(work: Work): Promise<Flushed> {
  if (working) {
    look();
    return { ...nothing, busy: true };
  }
  working = true;
  try {
    if (!navigator.locks) return await run(work); // a page without TLS has none
    return await navigator.locks.request(lock, { ifAvailable: true }, async (held) =>
      held ? run(work) : { ...nothing, busy: true },
    );
  } finally {
    working = false;
  }
}

let working = false; // in this tab; the lock speaks for the others and for the worker
let look = (): void => {}; // tells the flusher at work that something was kept meanwhile

async function run(work: Work): Promise<Flushed> {
  const result = { ...nothing };
  const going = new Map<number, Promise<void>>();
  const tried = new Set<number>();
  for (;;) {
    const looked = new Promise<void>((seen) => (look = seen));
    const ops = await work.shelf.getAll('ops');
    const early = (op: Op): boolean => work.eager && !tried.has(op.seq);
    const ready = due(ops, Date.now(), early).filter((op) => !going.has(op.seq));
    const may = ready.length > 0 && !result.unheard && (await isTheirs(work.staff, result));
    for (const op of may ? ready.slice(0, at_once - going.size) : []) {
      tried.add(op.seq);
      going.set(op.seq, send(work, op, result).finally(() => going.delete(op.seq)));
    }
    if (!going.size) return { ...result, next: nextDue(ops) };
    await Promise.race([...going.values(), looked]);
  }
}

let asked = { staff: '', at: 0 };
export function forgetWho(): void {
  asked = { staff: '', at: 0 };
}

// The cookie says who we are, and only the server can read it.
async function isTheirs(staff: string, result: Flushed): Promise<boolean> {
  if (result.signed_out) return false;
  if (asked.staff === staff && Date.now() - asked.at < trust_ms) return true;
  try {
    const signal = AbortSignal.timeout(patience_ms);
    const answer = await fetch('/api/session', requestOf({ signal }));
    if (answer.status >= 500) result.unheard = true;
    else if (!answer.ok) result.signed_out = true;
    else {
      const me = (await answer.json()) as { staff: { id: string } };
      if (me.staff.id === staff) asked = { staff, at: Date.now() };
      else result.signed_out = true;
    }
  } catch {
    result.unheard = true;
  }
  return asked.staff === staff && !result.signed_out && !result.unheard;
}

// Counted before it goes: from here on the server may have it, whatever we hear.
async function claim(shelf: Shelf, seq: number): Promise<Op | null> {
  const tx = shelf.transaction('ops', 'readwrite');
  const op = await tx.store.get(seq);
  if (op?.state !== 'waiting') return null;
  op.tries++;
  await tx.store.put(op);
  await tx.done;
  return op;
}

// What was mended or thrown away while it was on its way stays as the person left it.
async function put(shelf: Shelf, { seq, key }: Op, becomes: Op | null): Promise<boolean> {
  const tx = shelf.transaction('ops', 'readwrite');
  const is_ours = (await tx.store.get(seq))?.key === key;
  if (is_ours) await (becomes ? tx.store.put(becomes) : tx.store.delete(seq));
  await tx.done;
  return is_ours;
}

async function send({ shelf, tell }: Work, { seq }: Op, result: Flushed): Promise<void> {
  const op = await claim(shelf, seq);
  if (!op) return;
  const { status, answer, refusal } = await reach(op);
  const verdict = verdictOf(op.method, status, refusal?.code ?? '');
  if (verdict === 'done') {
    await put(shelf, op, null);
    return tell({ key: op.key, is: 'done', op, answer });
  }
  const upon = verdict === 'conflict' ? rebased(op, refusal!) : null;
  if (upon) {
    await put(shelf, op, upon);
    return tell({ key: op.key, is: 'moved' });
  }
  if (verdict === 'conflict' || verdict === 'refused') {
    const stands = await put(shelf, op, { ...op, state: verdict, refusal });
    if (!stands) return tell({ key: op.key, is: 'moved' });
    return tell({ key: op.key, is: 'stopped', refusal: refusal! });
  }
  if (verdict === 'sign_in') result.signed_out = true;
  if (status === 0) result.unheard = true;
  await put(shelf, op, { ...op, retry_at: Date.now() + waitOf(verdict, op.tries) });
  tell({ key: op.key, is: 'moved' });
}

function waitOf(verdict: Verdict, tries: number): number {
  if (verdict === 'sign_in') return 0;
  return verdict === 'soon' ? soon_ms : backoff(tries, Math.random());
}

interface Reached {
  status: number;
  answer: unknown;
  refusal: Refusal | null;
}

async function reach(op: Op): Promise<Reached> {
  const { method, body, key, version } = op;
  const request = requestOf({
    method,
    body: body ?? undefined,
    key,
    ...(version === null ? {} : { version }),
    signal: AbortSignal.timeout(body instanceof Blob ? patience_ms * 6 : patience_ms),
  });
  try {
    const answer = await fetch(op.path, request);
    if (!answer.ok) {
      const { status, code, message, fields, body } = await problemOf(answer);
      const refusal = { status, code, title: message, fields, body };
      return { status, answer: null, refusal };
    }
    const said = answer.status === 204 ? null : ((await answer.json()) as unknown);
    return { status: answer.status, answer: said, refusal: null };
  } catch {
    return { status: 0, answer: null, refusal: null };
  }
}
