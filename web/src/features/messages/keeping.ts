// SPDX-License-Identifier: Apache-2.0
// An unsent letter survives a reload and a killed app; signing out forgets it.
import type { Claim, DraftPiece } from '~/kit/schema.gen';

export interface Unsent {
  id: string;
  body: string;
  subject: string;
  claims: Claim[];
  pieces: DraftPiece[];
  sendAt: string | null;
}

const place = (client: string, prompt: string | null): string =>
  `carnet.letter ${client} ${prompt ?? ''}`;

export function keep(client: string, prompt: string | null, letter: Unsent): void {
  localStorage.setItem(place(client, prompt), JSON.stringify(letter));
}

export function kept(client: string, prompt: string | null): Unsent | null {
  const text = localStorage.getItem(place(client, prompt));
  return text ? (JSON.parse(text) as Unsent) : null;
}

export function drop(client: string, prompt: string | null): void {
  localStorage.removeItem(place(client, prompt));
}
