// SPDX-License-Identifier: Apache-2.0
// What was written about a client and has not reached the house, to be shown where it belongs.
import { houseTime } from '~/kit/clock.svelte';
import { line } from '~/kit/line.svelte';
import { isStuck, isUnsettled, type Op } from '~/kit/op';
import { asProblem, outbox } from '~/kit/outbox.svelte';
import { trouble } from '~/kit/trouble';
import { words } from '~/kit/words';

// With a line, what is on its way already stands there in a moment.
export function waiting(client: string, kinds: readonly string[]): Op[] {
  return outbox.ops.filter(
    (op) => op.client === client && kinds.includes(op.kind) && (isStuck(op) || !line.online),
  );
}

// What a person has to settle of a client, of whatever kind it is.
export const unsettled = (ops: readonly Op[], client: string, but: readonly Op[]): Op[] =>
  ops.filter((op) => op.client === client && isUnsettled(op) && !but.includes(op));

// Why it stands here: in one sentence.
export function whyOf({ state, refusal }: Op, going: string): string {
  const say = words.kept;
  if (state === 'ask') return say.asks;
  if (state === 'conflict') return say.conflict;
  return refusal ? trouble(asProblem(refusal)) : going;
}

// In front of what the house has of that kind, and in the same shape.
export function withWaiting<T extends { id: string; at: string }>(
  known: readonly T[],
  ops: readonly Op[],
  as: Partial<T>,
): T[] {
  const ids = new Set(known.map(({ id }) => id));
  const made = ops.filter((op) => (op.body as T | null)?.id); // not what was corrected or removed
  const here = made.map((op) => {
    const at = houseTime(op.at).toISOString();
    return { ...(op.body as T), ...as, at };
  });
  return [...here.filter(({ id }) => !ids.has(id)), ...known];
}

// "notes/…" of what was removed on this phone and has not left it; taken back, it stands again.
export function removedHere(ops: readonly Op[], client: string): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { method, path, state } of ops) {
    if (state === 'refused') continue; // it stands after all
    const [, of, what, back] = /^\/api\/clients\/([^/]+)\/(.+?)(\/return)?$/.exec(path) ?? [];
    if (of !== client || !what) continue;
    if (method === 'DELETE') gone.add(what);
    if (method === 'POST' && back) gone.delete(what);
  }
  return gone;
}

// Of what the house has of a kind, what was not removed here.
export function standing<T extends { id: string }>(
  ops: readonly Op[],
  client: string,
  kind: string,
  known: { items: readonly T[] } | null,
): readonly T[] {
  const gone = removedHere(ops, client);
  return known?.items.filter(({ id }) => !gone.has(`${kind}/${id}`)) ?? [];
}
