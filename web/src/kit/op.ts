// SPDX-License-Identifier: Apache-2.0
// One thing to tell the server, kept on the phone until it is told; and what an answer means.
import type { FieldFault } from './request';

export type OpMethod = 'POST' | 'PUT' | 'PATCH' | 'DELETE';
// ask: a letter, which a person must send again; the others are what the server said.
export type OpState = 'waiting' | 'ask' | 'conflict' | 'refused';

export interface Refusal {
  status: number;
  code: string;
  title: string;
  fields: Record<string, FieldFault>;
  body: Record<string, unknown>;
}
export interface NewOp {
  kind: string; // the noun it is about: note, visit, outcome …
  method: OpMethod;
  path: string;
  body?: unknown;
  client?: string; // ops about one client go in order, those about several at once
  version?: string | number; // If-Match
  said: string; // in plain words, for Kept: "A note about Eleanor"
  undo_ms?: number; // stays here so long, so that takeBack() leaves no trace
  text?: string; // the member of body a person wrote, which Kept lets them change
  form?: string; // or the address of the form it came from
  draft?: unknown; // and what stood in that form
  ask?: boolean; // never sent by itself
  needs?: string; // the id of what must be with the house first
  known?: readonly unknown[]; // what was seen when it was written
  key?: string;
}
export interface Op {
  seq: number; // the order in which they were kept
  key: string; // Idempotency-Key
  kind: string;
  method: OpMethod;
  path: string;
  body: unknown;
  client: string;
  version: string | number | null;
  said: string;
  text: string | null;
  form: string | null;
  draft: unknown;
  needs?: string | null;
  known?: readonly unknown[]; // what of it was seen or told before: it clashes with none of that
  at: number; // device clock, ms
  held_until: number; // the undo window
  retry_at: number; // after a failure
  tries: number; // counted before sending: more than none, and the server may have it
  state: OpState;
  refusal: Refusal | null;
}

export type Verdict = 'done' | 'soon' | 'later' | 'conflict' | 'refused' | 'sign_in';

// status 0: no answer came.
export function verdictOf(method: OpMethod, status: number, code: string): Verdict {
  if (status >= 200 && status < 300) return 'done';
  if (status === 401) return 'sign_in';
  if (status === 409 && code === 'running') return 'soon';
  // What was changed since stays: there is nothing to choose.
  if (status === 412) return method === 'DELETE' ? 'refused' : 'conflict';
  if (status === 404 && method === 'DELETE') return 'done'; // it is gone, as was asked
  if (status === 0 || status === 408 || status === 429 || status >= 500) return 'later';
  return 'refused';
}

// A conflict that is none: nobody touched the fields we change. The op goes again, upon what
// stands there now; null when a person has to choose.
export function rebased(op: Op, refusal: Refusal): Op | null {
  const current = refusal.body['current'] as Current | undefined;
  if (!current?.changes || op.method !== 'PATCH') return null;
  const ours = (op.body ?? {}) as Record<string, unknown>;
  const { changes } = current;
  const theirs = standingIn(current);
  const clash = Object.keys(ours).some((field) => {
    const touched = changes.some((change) => change.field === field);
    const is_known = op.known?.some(
      (one) => field in Object(one) && isSame((one as typeof ours)[field], theirs[field]),
    );
    return !isSame(ours[field], theirs[field]) && touched && !is_known;
  });
  if (clash || !changes.length) return null;
  return { ...op, version: theirs.version, retry_at: 0 };
}

// Nothing is nothing, however it is told; a list tells of pieces what was said of them.
export function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [one, other].map((each) =>
    JSON.stringify(Array.isArray(each) ? each.map(said) : each || null),
  );
  return a === b;
}
const said = (one: unknown): unknown => {
  const { title, piece_id, liked, tried } = Object(one) as Record<string, unknown>;
  return title === undefined ? one : [piece_id ?? null, title, !!liked, !!tried];
};

type Standing = Record<string, unknown> & { version: number };
// What stands at the house, under the name of what it is: "client", "wish", "note" and so on.
export interface Current {
  changes?: { field: string; changed_by?: string | null; changed_at: string }[];
  pieces?: { id: string; title: string }[]; // of a wish: the one that stands there, and ours
}

// It alone has a version; whatever else is told of it is a list.
export function standingIn(current: Current): Standing {
  return Object.values(current).find((one) => !Array.isArray(one)) as Standing;
}

// 2, 4, 8 … 60 seconds, each a quarter shorter or longer by chance, so that phones do not march.
export function backoff(tries: number, chance: number): number {
  return Math.round(Math.min(60_000, 1000 * 2 ** tries) * (0.75 + chance / 2));
}

// The op of each client that goes next; those behind it wait until it has gone. What needs another
// waits for it also where that was refused, and is to be mended.
function heads(ops: readonly Op[]): Op[] {
  const lines = new Map<string, Op>();
  for (const op of ops) {
    const line = op.client || op.key;
    const held = op.needs && ops.some((one) => makes(one) === op.needs);
    if (op.state === 'waiting' && !held && !lines.has(line)) lines.set(line, op);
  }
  return [...lines.values()];
}

// The id of what it brings.
export const makes = ({ body }: Op): unknown => (body as { id?: string } | null)?.id;

// Whether a line of a client's page goes by it, or comes back, for good.
export function turnsLine({ method, path }: Op): boolean {
  if (method === 'DELETE') return /^\/api\/clients(\/[^/]+){3}$/.test(path);
  return method === 'POST' && /\/(return|ending)(\?|$)/.test(path);
}

// It, what needs it, and what needs that: thrown away together.
export function withNeedy(op: Op, ops: readonly Op[]): Op[] {
  const id = makes(op);
  const needy = id ? ops.filter(({ needs }) => needs === id) : [];
  return [op, ...needy.flatMap((one) => withNeedy(one, ops))];
}

// early: whether an op that failed may go before its time, for instance because the line is back.
export function due(ops: readonly Op[], now: number, early: (op: Op) => boolean): Op[] {
  return heads(ops).filter((op) => op.held_until <= now && (op.retry_at <= now || early(op)));
}

// When the next op may go, or null when nothing waits for time alone.
export function nextDue(ops: readonly Op[]): number | null {
  const moments = heads(ops).map((op) => Math.max(op.held_until, op.retry_at));
  return moments.length ? Math.min(...moments) : null;
}

// What a person has to settle: two versions, or what the house would not take.
export function isUnsettled({ state }: Op): boolean {
  return state === 'conflict' || state === 'refused';
}

// What a person has to look at, or what has failed to go at least once.
export function isStuck(op: Op): boolean {
  return op.state !== 'waiting' || op.retry_at > 0;
}
