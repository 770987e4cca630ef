// SPDX-License-Identifier: Apache-2.0
// Brings to the phone what a walk-in needs without a line: the pieces, and the words to ask with.
import { call } from '~/kit/api';
import { keepRead } from '~/kit/kept';
import { fetchPieces } from '~/kit/pieces';

export const wordingsPath = '/api/wordings';

// Without a line now, what an earlier visit brought is still here.
export async function prepareWalkIn(): Promise<void> {
  await call(wordingsPath).then((page) => keepRead(wordingsPath, page), () => {});
  await fetchPieces().catch(() => {});
}
