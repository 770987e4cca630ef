// SPDX-License-Identifier: Apache-2.0
// What this phone keeps, one IndexedDB database a person; signing out deletes every one of them.
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Op } from './op';

// An answer of the server, by the path that was asked; client says whose it is.
export interface KeptRead {
  path: string;
  data: unknown;
  at: number; // when it came, by this device's clock
  client: string; // '' when it is nobody's
}
// One client of the asker's own book, as a list needs it: folded words and digits to search in.
export interface BookEntry<Row = unknown> {
  id: string;
  row: Row;
  search: string;
  sort_key: string;
}
export interface KeptPiece {
  id: string;
  title: string;
  sku?: string; // as on its tag
  url: string | null;
  alt: string;
  at: number; // when it was last shown
}

interface Shelves extends DBSchema {
  ops: { key: number; value: Op; indexes: { key: string } };
  reads: { key: string; value: KeptRead; indexes: { client: string } };
  book: { key: string; value: BookEntry };
  pieces: { key: string; value: KeptPiece };
  drafts: { key: string; value: unknown };
  meta: { key: string; value: unknown };
}
export type Shelf = IDBPDatabase<Shelves>;

const prefix = 'carnet.';
const readable = ['reads', 'book', 'pieces', 'meta'] as const;
let opened: { staff: string; shelf: Promise<Shelf> } | null = null;

// Opens the person's own database; asked again for the same person, the same one.
export function openShelf(staff: string): Promise<Shelf> {
  if (opened?.staff === staff) return opened.shelf;
  closeShelf();
  opened = { staff, shelf: openFor(staff) };
  return opened.shelf;
}

// The database of the person who is signed in, or null while nobody is.
export function shelf(): Promise<Shelf> | null {
  return opened?.shelf ?? null;
}

export function shelfOwner(): string | null {
  return opened?.staff ?? null;
}

export function closeShelf(): void {
  void opened?.shelf.then((db) => db.close());
  opened = null;
}

export function openFor(staff: string): Promise<Shelf> {
  return openDB<Shelves>(prefix + staff, 1, {
    upgrade(db) {
      const ops = db.createObjectStore('ops', { keyPath: 'seq', autoIncrement: true });
      ops.createIndex('key', 'key', { unique: true });
      const reads = db.createObjectStore('reads', { keyPath: 'path' });
      reads.createIndex('client', 'client');
      db.createObjectStore('book', { keyPath: 'id' });
      db.createObjectStore('pieces', { keyPath: 'id' });
      db.createObjectStore('drafts');
      db.createObjectStore('meta');
    },
    blocking: (_current, _next, event) => (event.target as IDBDatabase).close(),
  });
}

// Every database of the house on this phone.
export async function wipeShelves(): Promise<void> {
  closeShelf();
  await Promise.all((await shelfNames()).map((name) => deleteDB(name)));
}

// Somebody else is here now: of the others only what they wrote and could not send yet is kept,
// for them.
export async function thinShelves(staff: string): Promise<void> {
  const others = (await shelfNames()).filter((name) => name !== prefix + staff);
  await Promise.all(others.map(thin));
}

async function thin(name: string): Promise<void> {
  const db = await openFor(name.slice(prefix.length));
  const waiting = (await db.count('ops')) + (await db.count('drafts'));
  if (waiting) await Promise.all(readable.map((store) => db.clear(store)));
  db.close();
  if (!waiting) await deleteDB(name);
}

async function shelfNames(): Promise<string[]> {
  const all = await indexedDB.databases();
  return all.map((one) => one.name ?? '').filter((name) => name.startsWith(prefix));
}
