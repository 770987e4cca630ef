// SPDX-License-Identifier: Apache-2.0
// Takes something off a client's page, with or without a line; for a moment a tap brings it back.
import { line } from '~/kit/line.svelte';
import type { NewOp } from '~/kit/op';
import { outbox, tell } from '~/kit/outbox.svelte';
import { offerUndo } from '~/kit/toast.svelte';
import { words } from '~/kit/words';

// The house keeps what somebody changed since; what waits here to be corrected goes first, and is
// what was seen.
export function seen(path: string, version: number): { version?: number } {
  const waits = outbox.ops.some((op) => op.path === path && op.method === 'PATCH');
  return waits ? {} : { version };
}

export async function remove(
  of: Pick<NewOp, 'kind' | 'client' | 'said' | 'path'>,
  version: number,
  text: string, // what the toast says
  changed: () => void,
): Promise<void> {
  await tell({ ...of, ...seen(of.path, version), method: 'DELETE' });
  const undo = async (): Promise<void> => {
    await tell({ ...of, method: 'POST', path: `${of.path}/return`, body: {} });
    changed();
  };
  const told = line.online ? text : words.kept.here;
  offerUndo({ text: () => told, undo });
}
