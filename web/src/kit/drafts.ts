// SPDX-License-Identifier: Apache-2.0
// What is half written, kept among its writer's own things until it is sent, kept or cleared.
import { quietly } from './kept';

export async function draftAt<T>(place: string): Promise<T | null> {
  return ((await quietly((db) => db.get('drafts', place))) as T | undefined) ?? null;
}

// A screen's own state does not go into the database: a plain copy does. Written at once, so that
// the last word before a reload is there after it.
export async function keepDraft(place: string, value: unknown): Promise<void> {
  const copy = JSON.parse(JSON.stringify(value)) as unknown;
  await quietly((db) => {
    const tx = db.transaction('drafts', 'readwrite');
    void tx.store.put(copy, place);
    tx.commit();
    return tx.done;
  });
}

export async function dropDraft(place: string): Promise<void> {
  await quietly((db) => db.delete('drafts', place));
}

// A line of text: an empty one is none.
export function keepText(place: string, text: string): void {
  void (text.trim() ? keepDraft(place, text) : dropDraft(place));
}
