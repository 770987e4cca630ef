// SPDX-License-Identifier: Apache-2.0
// What a client looked at over all visits: each piece once, tried and liked ones first.
import type { Picture, Visit } from '~/kit/schema.gen';

export interface Admired {
  key: string;
  title: string;
  picture: Picture | null;
  tried: number; // visits in which it was tried on
  seen: number;
  liked: boolean;
  at: string; // the newest visit with it
}

// Visits come newest first; a piece that was only described is known by its words.
export function admired(visits: readonly Visit[]): Admired[] {
  const pieces = new Map<string, Admired>();
  for (const visit of visits.filter((one) => !one.bought)) {
    for (const piece of visit.pieces) {
      const key = piece.piece_id ?? piece.title.toLocaleLowerCase();
      const known = pieces.get(key) ?? {
        key,
        title: piece.title,
        picture: piece.picture ?? null,
        tried: 0,
        seen: 0,
        liked: false,
        at: visit.at,
      };
      known.seen++;
      if (piece.tried) known.tried++;
      known.liked ||= piece.liked;
      pieces.set(key, known);
    }
  }
  return [...pieces.values()].sort((a, b) => weight(b) - weight(a) || (a.at < b.at ? 1 : -1));
}

function weight({ tried, seen, liked }: Admired): number {
  return tried * 2 + seen + Number(liked);
}
