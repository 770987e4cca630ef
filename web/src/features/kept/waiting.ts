// SPDX-License-Identifier: Apache-2.0
// What was written about a client and has not reached the house, to be shown where it belongs.
import { houseTime } from '~/kit/clock.svelte';
import { line } from '~/kit/line.svelte';
import { isStuck, type Op } from '~/kit/op';
import { outbox } from '~/kit/outbox.svelte';

// With a line, what is on its way already stands there in a moment.
export function waiting(client: string, kinds: readonly string[]): Op[] {
  return outbox.ops.filter(
    (op) => op.client === client && kinds.includes(op.kind) && (isStuck(op) || !line.online),
  );
}

// In front of what the house has of that kind, and in the same shape.
export function withWaiting<T extends { id: string; at: string }>(
  known: readonly T[],
  ops: readonly Op[],
  as: Partial<T>,
): T[] {
  const ids = new Set(known.map(({ id }) => id));
  const here = ops.map((op) => {
    const at = houseTime(op.at).toISOString();
    return { ...(op.body as T), ...as, at };
  });
  return [...here.filter(({ id }) => !ids.has(id)), ...known];
}
