// SPDX-License-Identifier: Apache-2.0
// Puts the page of somebody without a name on that of a client we know, and takes it off again.
import { call } from '~/kit/api';
import { newId } from '~/kit/id';
import type { Merge, MergePreview } from '~/kit/schema.gen';

// What only the page without a name knows comes along.
export async function putOn(gone: string, kept: string): Promise<string> {
  const path = `/api/clients/${kept}/merges`;
  const preview = await call<MergePreview>(`${path}/preview?gone_id=${gone}`);
  const take = preview.choices.filter((one) => one.takes_gone).map((one) => one.field);
  const id = newId();
  await call<Merge>(path, { method: 'POST', body: { id, gone_id: gone, take } });
  return id;
}

export async function takeOff(merge: string): Promise<void> {
  await call(`/api/merges/${merge}/undo`, { method: 'POST' });
}
