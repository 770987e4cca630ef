// SPDX-License-Identifier: Apache-2.0
// The pieces this phone has shown lately, with their pictures, for when there is no line.
import { call } from './api';
import type { KeptPiece } from './db';
import { quietly } from './kept';
import type { Picture } from './schema.gen';
import type { Page } from './wire';

const media = 'carnet-media';
const shown_most = 24;
export interface ShownPiece {
  id: string;
  title: string;
  sku: string;
  picture?: Picture | null;
}

// The newest arrivals of the house, behind whatever was shown lately.
export async function fetchPieces(): Promise<void> {
  const { items } = await call<Page<ShownPiece>>(`/api/pieces?limit=${shown_most}`);
  await quietly(async (db) => {
    const tx = db.transaction('pieces', 'readwrite');
    for (const [place, piece] of items.entries()) {
      const before = await tx.store.get(piece.id);
      void tx.store.put(keptOf(piece, before?.at ?? -place));
    }
    await tx.done;
  });
  void keepPictures(items.flatMap(({ picture }) => (picture ? [picture.url] : [])));
}

function keptOf({ id, title, sku, picture }: ShownPiece, at: number): KeptPiece {
  return { id, title, sku, url: picture?.url ?? null, alt: picture?.alt ?? '', at };
}

// Found another way than by having been shown: here from now on.
export async function keepPiece(shown: ShownPiece): Promise<KeptPiece> {
  const piece = keptOf(shown, Date.now());
  await quietly((db) => db.put('pieces', piece));
  if (piece.url) void keepPictures([piece.url]);
  return piece;
}

// Somebody stood before these: they come first next time.
export async function notePieces(ids: readonly string[]): Promise<void> {
  await quietly(async (db) => {
    const tx = db.transaction('pieces', 'readwrite');
    for (const id of ids) {
      const piece = await tx.store.get(id);
      if (piece) void tx.store.put({ ...piece, at: Date.now() });
    }
    await tx.done;
  });
}

export async function recentPieces(): Promise<KeptPiece[]> {
  const kept = await readPieces();
  if (kept.length) return kept;
  await fetchPieces().catch(() => {}); // the first walk-in, opened before anything was brought
  return readPieces();
}

async function readPieces(): Promise<KeptPiece[]> {
  const all = (await quietly((db) => db.getAll('pieces'))) ?? [];
  return all.toSorted((a, b) => b.at - a.at).slice(0, shown_most);
}

async function keepPictures(urls: string[]): Promise<void> {
  if (!('caches' in globalThis)) return;
  const cache = await caches.open(media);
  for (const url of urls) if (!(await cache.match(url))) await cache.add(url).catch(() => {});
}
