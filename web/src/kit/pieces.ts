// SPDX-License-Identifier: Apache-2.0
// The pieces this phone has shown lately, with their pictures, for when there is no line.
import { call } from './api';
import type { KeptPiece } from './db';
import { quietly } from './kept';
import type { Picture } from './schema.gen';
import type { Page } from './wire';

const media = 'carnet-media';
const shown_most = 24;
interface Piece {
  id: string;
  title: string;
  picture?: Picture | null;
}

// The newest arrivals of the house, behind whatever was shown lately.
export async function fetchPieces(): Promise<void> {
  const { items } = await call<Page<Piece>>(`/api/pieces?limit=${shown_most}`);
  await quietly(async (db) => {
    const tx = db.transaction('pieces', 'readwrite');
    for (const [place, { id, title, picture }] of items.entries()) {
      const before = await tx.store.get(id);
      const piece = { id, title, url: picture?.url ?? null, alt: picture?.alt ?? '' };
      void tx.store.put({ ...piece, at: before?.at ?? -place });
    }
    await tx.done;
  });
  void keepPictures(items.flatMap(({ picture }) => (picture ? [picture.url] : [])));
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
