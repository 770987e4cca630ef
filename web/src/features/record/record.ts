// SPDX-License-Identifier: Apache-2.0
// What parts of a client's record share: what waits on this phone, and whose photograph is shown.
import type { Op } from '~/kit/op';
import type { File, Picture } from '~/kit/schema.gen';

interface Made {
  id: string;
}

// Written down here, and not yet with the house.
export function waitingAt<T extends Made>(
  ops: readonly Op[],
  path: string,
  listed: readonly Made[],
): T[] {
  return ops
    .filter((op) => op.path === path && op.method === 'POST')
    .map((op) => op.body as T)
    .filter((one) => !listed.some(({ id }) => id === one.id));
}

// The first photograph of it, small; it says nothing that its line does not. What a phone kept
// before photographs has none.
export function firstOf(photographs: readonly File[] | undefined): Picture | null {
  const url = photographs?.[0]?.small_url;
  return url ? { url, alt: '' } : null;
}
