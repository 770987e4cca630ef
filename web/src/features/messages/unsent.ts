// SPDX-License-Identifier: Apache-2.0
// A letter that has not gone: what stays of it, and what is worth saying of a failed question.
import { asProblem, type Problem } from '~/kit/api';
import { merge } from '~/kit/pages.svelte';
import type { Claim, DraftPiece } from '~/kit/schema.gen';

// What stays through a reload and a killed app.
export interface Unsent {
  id: string;
  body: string;
  subject: string;
  claims: Claim[];
  pieces: DraftPiece[];
  sendAt: string | null;
}

// A letter taken back stands before what was written since.
type Said = Pick<Unsent, 'body' | 'pieces' | 'sendAt'>;
export function inFront(back: Said, since: Said): Said {
  return {
    body: [back.body, since.body].filter((text) => text.trim()).join('\n\n'),
    pieces: merge(back.pieces, since.pieces, (piece) => piece.id),
    sendAt: since.sendAt ?? back.sendAt,
  };
}

// Where it stays: one for each client and reason to write.
export const placeOf = (client: string, prompt: string | null): string =>
  `letter ${client} ${prompt ?? ''}`;

// Without a line nothing is wrong: one writes, and the letter stays.
export function saidBy(cause: unknown): Problem | null {
  const problem = asProblem(cause);
  return problem.status ? problem : null;
}
