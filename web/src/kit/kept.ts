// SPDX-License-Identifier: Apache-2.0
// Answers of the house as this phone last heard them; failing to keep one is never an error.
import { shelf, type BookEntry, type KeptRead, type Shelf } from './db';

// Whose pages may lie on this phone: the people of one's own book, and nobody else's.
let mine: ReadonlySet<string> = new Set();
export function keepOnly(clients: Iterable<string>): void {
  mine = new Set(clients);
}

// A page of a list is kept under its list: /messages?limit=12 reads what /messages left.
export function placeOf(path: string): string {
  return path.replace(/\?limit=\d+$/, '');
}

function ownerOf(path: string): string {
  return /^\/api\/clients\/([0-9a-f-]{36})(?=\/|$|\?)/.exec(path)?.[1] ?? '';
}

// What was typed into a search, and long lists beyond their first page, are not worth keeping; the
// boutique's lists are full of other people's clients, and only one's own lie on a phone.
export function isKeepable(path: string): boolean {
  const client = ownerOf(path);
  const others = /[?&](q|cursor)=|[?&](box|whose)=(?!mine\b)/.test(path);
  return !others && (!client || mine.has(client));
}

export async function readKept<T>(path: string): Promise<{ data: T; at: number } | null> {
  const found = await quietly((db) => db.get('reads', placeOf(path)));
  return found ? { data: found.data as T, at: found.at } : null;
}

export async function keepRead(path: string, data: unknown): Promise<void> {
  if (!isKeepable(path)) return;
  const read = { path: placeOf(path), data, at: Date.now(), client: ownerOf(path) };
  await quietly((db) => db.put('reads', read));
}

export async function dropRead(path: string): Promise<void> {
  await quietly((db) => db.delete('reads', placeOf(path)));
}

export interface KeptReads {
  entry: BookEntry;
  reads: Record<string, unknown>; // by path
}

export async function keepClients(clients: readonly KeptReads[]): Promise<void> {
  const at = Date.now();
  await quietly(async (db) => {
    const tx = db.transaction(['book', 'reads'], 'readwrite');
    for (const { entry, reads } of clients) {
      void tx.objectStore('book').put(entry);
      for (const [path, data] of Object.entries(reads)) {
        const read: KeptRead = { path, data, at, client: entry.id };
        void tx.objectStore('reads').put(read);
      }
    }
    await tx.done;
  });
}

// A client who left one's book, or the house: nothing of them stays on this phone.
export async function forgetClient(client: string): Promise<void> {
  await quietly(async (db) => {
    const tx = db.transaction(['book', 'reads'], 'readwrite');
    void tx.objectStore('book').delete(client);
    const theirs = await tx.objectStore('reads').index('client').getAllKeys(client);
    for (const path of theirs) void tx.objectStore('reads').delete(path);
    await tx.done;
  });
}

export async function keptMeta<T>(name: string): Promise<T | null> {
  return ((await quietly((db) => db.get('meta', name))) as T | undefined) ?? null;
}

export async function keepMeta(name: string, value: unknown): Promise<void> {
  await quietly((db) => db.put('meta', value, name));
}

export async function quietly<T>(act: (db: Shelf) => Promise<T>): Promise<T | undefined> {
  try {
    const db = await shelf();
    return db ? await act(db) : undefined;
  } catch {
    return undefined; // full, private, or closed by a sign-out: the house has it all
  }
}
