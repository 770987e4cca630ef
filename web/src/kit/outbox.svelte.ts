// SPDX-License-Identifier: Apache-2.0
// Every small change goes through here: kept on this phone first, then told to the house, once.
import { Problem } from './api';
import { shelf, shelfOwner, type Shelf } from './db';
import { flush, forgetWho, type News } from './flusher';
import { newId } from './id';
import { heard, line, onBack, unheard } from './line.svelte';
import { backoff, isStuck, makes, turnsLine, type NewOp, type Op, type Refusal } from './op';
import { changed } from './resource.svelte';

export type { NewOp, Op };
interface Waiter {
  answered: (answer: unknown) => void;
  refused: (problem: Problem) => void;
}

let ops = $state.raw<readonly Op[]>([]);
let told = $state.raw<readonly Op[]>([]); // what took a line away, and is with the house
let known = $state(false); // read from this phone, so that none of them means none
let paused = $state(false);
const waiters = new Map<string, Waiter>();
const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('carnet.ops');
let timer: ReturnType<typeof setTimeout> | undefined;
const longest_wait_ms = 60_000;
let silent = 0; // how often the house was asked in vain
const in_form_ms = 2500;
const mending_ms = 600_000;

export const outbox = {
  // All that waits on this phone, oldest first.
  get ops(): readonly Op[] {
    return ops;
  },
  // Behind what the house was told to take away: a list that it has not read anew does not show
  // once more what is gone.
  get lately(): readonly Op[] {
    return [...told, ...ops];
  },
  get known(): boolean {
    return known;
  },
  // How many did not go by themselves.
  get stuck(): number {
    return ops.filter((op) => isStuck(op)).length;
  },
  // The house asked for a sign-in; nothing is lost.
  get paused(): boolean {
    return paused;
  },
};

// Writes it on this phone; resolves once it is safe there, whether or not there is a line.
export async function keepOp(asked: NewOp): Promise<Op> {
  const now = Date.now();
  const op: Omit<Op, 'seq'> = {
    key: asked.key ?? newId(),
    kind: asked.kind,
    method: asked.method,
    path: asked.path,
    body: copied(asked.body),
    client: asked.client ?? '',
    version: asked.version ?? null,
    said: asked.said,
    text: asked.text ?? null,
    form: asked.form ?? null,
    draft: copied(asked.draft),
    needs: asked.needs ?? null,
    known: copied(asked.known ?? []) as unknown[],
    at: now,
    held_until: asked.undo_ms ? now + asked.undo_ms : 0,
    retry_at: 0,
    tries: 0,
    state: asked.ask ? 'ask' : 'waiting',
    refusal: null,
  };
  const seq = await (await ours()).add('ops', op as Op);
  const kept = { ...op, seq };
  ops = [...ops, kept];
  publish({ key: kept.key, is: 'kept' });
  void flushNow();
  askForBackgroundSync();
  return kept;
}

// A screen's own state does not go into the database: a plain copy does; bytes are none.
function copied(value: unknown): unknown {
  if (value instanceof Blob) return value;
  return value === undefined ? null : (JSON.parse(JSON.stringify(value)) as unknown);
}

// The server's answer, whenever it comes; a Problem when it refused, or when it was thrown away.
export function outcome<T>(key: string): Promise<T> {
  return new Promise<T>((answered, refused) =>
    waiters.set(key, { answered: answered as (answer: unknown) => void, refused }),
  );
}

// For a form: the answer; null when it is kept and will go later; a refusal is thrown, and the
// form, which still stands there, is the place to mend it. A conflict stays in Kept as well.
export async function tell<T>(asked: NewOp): Promise<T | null> {
  const key = asked.key ?? newId();
  const answer = outcome<T>(key);
  await keepOp({ ...asked, key });
  if (!line.online) return letGo(key);
  const late = new Promise<null>((done) => setTimeout(done, in_form_ms, null));
  try {
    const said = await Promise.race([answer, late]);
    if (said === null) return letGo(key);
    return said;
  } catch (problem) {
    const clashes = problem instanceof Problem && problem.status === 412;
    if (!clashes || asked.method === 'DELETE') await discard(key);
    throw problem;
  }
}

function letGo(key: string): null {
  waiters.delete(key);
  return null;
}

// True when it had not begun to leave: it is gone without a trace. False when the server may have
// it, and only an opposite op can undo it.
export async function takeBack(key: string): Promise<boolean> {
  const db = await ours();
  const tx = db.transaction('ops', 'readwrite');
  const op = await tx.store.index('key').get(key);
  if (!op || op.tries) return false;
  await tx.store.delete(op.seq);
  await tx.done;
  ops = ops.filter((one) => one.key !== key);
  publish({ key, is: 'gone' });
  return true;
}

export async function discard(key: string): Promise<void> {
  await remove(key);
  waiters.get(key)?.refused(new Problem(0, 'discarded', ''));
  waiters.delete(key);
}

// Thrown away, and wanted after all.
export async function keepAgain(op: Op): Promise<void> {
  const kept: Partial<Op> = { ...op };
  delete kept.seq;
  await (await ours()).add('ops', kept as Op);
  publish({ key: op.key, is: 'kept' });
  await flushNow();
}

// While somebody mends it, it does not leave under their hands; left so, it goes after a while.
export async function hold(key: string): Promise<void> {
  const tx = (await ours()).transaction('ops', 'readwrite');
  const op = await tx.store.index('key').get(key);
  if (op) await tx.store.put({ ...op, held_until: Date.now() + mending_ms });
  await tx.done;
}

// Another try, with what the person mended; false when it has just gone. A changed op is another
// request and gets a new key; what was told under the old one may be with the house already.
export async function again(
  key: string,
  change: Partial<Pick<Op, 'body' | 'version'>> = {},
): Promise<boolean> {
  const db = await ours();
  const tx = db.transaction('ops', 'readwrite');
  const op = await tx.store.index('key').get(key);
  if (!op) return false;
  const known = [...(op.known ?? []), op.body];
  const mended = Object.keys(change).length ? { key: newId(), tries: 0, known, ...change } : {};
  const clean = { state: 'waiting', refusal: null, retry_at: 0, held_until: 0 } as const;
  await tx.store.put({ ...op, ...clean, ...JSON.parse(JSON.stringify(mended)) });
  await tx.done;
  publish({ key, is: 'moved' });
  await flushNow(true);
  return true;
}

export async function opOf(key: string): Promise<Op | null> {
  return (await (await ours()).getFromIndex('ops', 'key', key)) ?? null;
}

// Sends whatever may go. eager: also what failed a moment ago.
export async function flushNow(eager = false): Promise<void> {
  clearTimeout(timer);
  if (eager) silent = 0;
  const [db, staff] = [await shelf(), shelfOwner()];
  if (!db || !staff) return;
  const done = await flush({ shelf: db, staff, eager, tell: publish });
  paused = done.signed_out;
  silent = done.unheard ? silent + 1 : 0;
  if (done.unheard) unheard();
  await readOps();
  if (paused) return;
  if (done.busy) return wakeIn(ops.length ? 2000 : null);
  const least = silent ? backoff(silent - 1, Math.random()) : 50;
  wakeIn(done.next === null ? null : Math.max(least, done.next - Date.now()));
}

function wakeIn(ms: number | null): void {
  clearTimeout(timer); // of a look that found another at work
  if (ms !== null) timer = setTimeout(() => void flushNow(), Math.min(ms, longest_wait_ms));
}

// Every moment at which a phone may have found its line again.
export function startOutbox(): () => void {
  const wake = (): void => {
    if (document.visibilityState === 'visible') void flushNow(true);
  };
  const retry = (): void => void flushNow(true);
  const hear = (event: MessageEvent<News>): void => void take(event.data);
  document.addEventListener('visibilitychange', wake);
  addEventListener('pageshow', wake);
  addEventListener('online', retry);
  channel?.addEventListener('message', hear);
  const stop = onBack(retry);
  forgetWho();
  paused = false;
  void readOps().then(retry);
  return () => {
    document.removeEventListener('visibilitychange', wake);
    removeEventListener('pageshow', wake);
    removeEventListener('online', retry);
    channel?.removeEventListener('message', hear);
    stop();
    clearTimeout(timer);
  };
}

// Nothing of one person is shown to the next.
export function forgetOps(): void {
  clearTimeout(timer);
  ops = told = [];
  known = paused = false;
  waiters.clear();
}

async function readOps(): Promise<void> {
  const db = await shelf();
  ops = db ? await db.getAll('ops') : [];
  known = true;
}

async function remove(key: string): Promise<void> {
  const db = await ours();
  const op = await db.getFromIndex('ops', 'key', key);
  if (op) await db.delete('ops', op.seq);
  ops = ops.filter((one) => one.key !== key);
  publish({ key, is: 'gone' });
}

async function ours(): Promise<Shelf> {
  const db = await shelf();
  if (!db) throw new Problem(401, 'sign_in', '');
  return db;
}

// News for this tab and for the others.
function publish(news: News): void {
  channel?.postMessage(news);
  void take(news);
}

async function take(news: News): Promise<void> {
  const waiter = waiters.get(news.key);
  if (news.is === 'done') {
    heard();
    waiters.delete(news.key);
    remember(news.op);
    ops = ops.filter((op) => op.key !== news.key);
    waiter?.answered(news.answer);
    changed({ cursor: '', noun: news.op.kind, id: '', client_id: news.op.client, verb: 'kept' });
  } else if (news.is === 'stopped') {
    await readOps();
    waiters.delete(news.key);
    waiter?.refused(asProblem(news.refusal));
  } else await readOps();
}

// What was made again under its old name stands.
function remember(op: Op): void {
  const left = told.filter(({ path }) => !path.endsWith(`/${String(makes(op))}`));
  told = turnsLine(op) ? [...left, op] : left;
}

export function asProblem({ status, code, title, fields, body }: Refusal): Problem {
  return new Problem(status, code, title, fields, body);
}

interface Syncing {
  sync?: { register: (tag: string) => Promise<void> };
}
// Where the browser has it, the worker sends what is left when the page is gone.
function askForBackgroundSync(): void {
  if (!('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.ready
    .then((worker) => (worker as Syncing).sync?.register('carnet.ops'))
    .catch(() => {});
}
