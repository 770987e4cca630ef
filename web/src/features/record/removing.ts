// SPDX-License-Identifier: Apache-2.0
// Takes something off a client's page, with or without a line; for a moment a tap brings it back.
import { line } from '~/kit/line.svelte';
import type { NewOp } from '~/kit/op';
import { tell } from '~/kit/outbox.svelte';
import { offerUndo } from '~/kit/toast.svelte';
import { words } from '~/kit/words';

export async function remove(
  of: Pick<NewOp, 'kind' | 'client' | 'said' | 'path'>,
  text: string, // what the toast says
  changed: () => void,
): Promise<void> {
  await tell({ ...of, method: 'DELETE' });
  const undo = async (): Promise<void> => {
    await tell({ ...of, method: 'POST', path: `${of.path}/return`, body: {} });
    changed();
  };
  const told = line.online ? text : words.kept.here;
  offerUndo({ text: () => told, undo });
}
