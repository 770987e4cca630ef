// SPDX-License-Identifier: Apache-2.0
// One's own book on this phone: fetched once, then kept in step with the house's changes.
import { asProblem, call } from './api';
import type { BookEntry } from './db';
import { forgetClient, keepClients, keepMeta, keepOnly, keptMeta, quietly } from './kept';
import type { KeptReads } from './kept';
import { onBack } from './line.svelte';
import { onChange } from './live.svelte';
import { whenQuiet } from './quiet';
import type { Changes, ClientRow, KeptClient, KeptClientPage } from './schema.gen';
import type { Change } from './wire';

const most = 500;
const page_size = 20; // more at once is a task that a slow phone feels
const gather_ms = 1500;

type Entry = BookEntry<ClientRow>;

let entries = $state.raw<readonly Entry[]>([]);
let ready = $state(false);
const stale = new Set<string>();
const joining = ['clients', 'books', 'visits']; // what may bring somebody into one's book
let gather: ReturnType<typeof setTimeout> | undefined;
let working: Promise<void> = Promise.resolve();
let owner = 0; // counts starts, so that an old person's answers are dropped

export const book = {
  // In the order of the alphabet.
  get entries(): readonly Entry[] {
    return entries;
  },
  get ready(): boolean {
    return ready;
  },
};

export function startBook(): () => void {
  const mine = ++owner;
  const stops = [
    onChange((change) => change && heed(change)),
    onBack(() => void queue(() => keepInStep(mine))),
    whenQuiet(() => void queue(() => keepInStep(mine))),
  ];
  void queue(() => open(mine));
  void navigator.storage?.persist?.(); // else a full phone may drop what was not sent yet
  return () => {
    owner++;
    clearTimeout(gather);
    stops.forEach((stop) => stop());
  };
}

export function forgetBook(): void {
  entries = [];
  ready = false;
  stale.clear();
  keepOnly([]);
}

async function open(mine: number): Promise<void> {
  const all = (await quietly((db) => db.getAll('book'))) as Entry[] | undefined;
  if (mine !== owner) return;
  show(all ?? []);
  ready = (await keptMeta('cursor')) !== null;
}

// One thing after the other: a seed, then what changed while it went on.
function queue(act: () => Promise<void>): Promise<void> {
  working = working.then(act).catch(() => {}); // without a line: again when it is back
  return working;
}

async function keepInStep(mine: number): Promise<void> {
  const cursor = await keptMeta<string>('cursor');
  if (mine !== owner) return;
  if (cursor === null || !(await catchUp(cursor, mine))) await seed(mine);
  await refetch(mine);
}

async function seed(mine: number): Promise<void> {
  const { cursor } = await call<Changes>('/api/sync');
  const found: Entry[] = [];
  let next: string | null = null;
  do {
    const more: string = next ? `&cursor=${encodeURIComponent(next)}` : '';
    const page: KeptClientPage = await call(`/api/book?limit=${page_size}${more}`);
    if (mine !== owner) return;
    await keepClients(page.items.map(keptForm));
    found.push(...page.items.map(entryOf));
    next = page.next ?? null;
  } while (next && found.length < most);
  const still = new Set(found.map((entry) => entry.id));
  const gone = entries.filter((entry) => !still.has(entry.id));
  show(found);
  for (const { id } of gone) await forgetClient(id);
  await keepMeta('cursor', cursor);
  ready = true;
}

// False when the house no longer knows the place we stopped at: then all is read anew.
async function catchUp(from: string, mine: number): Promise<boolean> {
  let cursor = from;
  for (;;) {
    let told: Changes;
    try {
      told = await call<Changes>(`/api/sync?since=${encodeURIComponent(cursor)}`);
    } catch (cause) {
      if (asProblem(cause).status === 400) return false;
      throw cause;
    }
    if (mine !== owner) return true;
    told.changes.forEach(note);
    ({ cursor } = told);
    if (!told.more) break;
  }
  await refetch(mine);
  await keepMeta('cursor', cursor);
  return true;
}

function heed(change: Change): void {
  note(change);
  clearTimeout(gather);
  const mine = owner;
  gather = setTimeout(() => void queue(() => follow(change.cursor, mine)), gather_ms);
}

function note({ client_id, noun }: Changes['changes'][number]): void {
  if (!client_id) return;
  if (joining.includes(noun) || entries.some(({ id }) => id === client_id)) stale.add(client_id);
}

async function follow(cursor: string, mine: number): Promise<void> {
  if (!ready) return; // the seed is still to come, and will have it all
  await refetch(mine);
  if (mine === owner && cursor) await keepMeta('cursor', cursor);
}

async function refetch(mine: number): Promise<void> {
  for (const id of [...stale]) {
    const item = await itemOf(id);
    if (mine !== owner) return;
    stale.delete(id);
    if (item) {
      await keepClients([keptForm(item)]);
      show([...entries.filter((entry) => entry.id !== id), entryOf(item)]);
    } else if (entries.some((entry) => entry.id === id)) {
      show(entries.filter((entry) => entry.id !== id));
      await forgetClient(id);
    }
  }
}

async function itemOf(id: string): Promise<KeptClient | null> {
  try {
    return await call<KeptClient>(`/api/book/${id}`);
  } catch (cause) {
    if (asProblem(cause).status === 404) return null;
    throw cause;
  }
}

function show(all: readonly Entry[]): void {
  const order = (a: Entry, b: Entry): number => +(a.sort_key > b.sort_key) || -1;
  entries = all.toSorted(order);
  keepOnly(entries.map((entry) => entry.id));
}

function entryOf({ client, row, search, sort_key }: KeptClient): Entry {
  return { id: client.id, row, search, sort_key };
}

function keptForm(item: KeptClient): KeptReads {
  const path = `/api/clients/${item.client.id}`;
  const { client, profile, timeline, messages, visits, wishes, promises, notes, assignment } =
    item;
  return {
    entry: entryOf(item),
    reads: {
      [path]: client,
      [`${path}/profile`]: profile,
      [`${path}/timeline`]: timeline,
      [`${path}/messages`]: messages,
      [`${path}/visits`]: visits,
      [`${path}/wishes`]: wishes,
      [`${path}/promises`]: promises,
      [`${path}/notes`]: notes,
      [`${path}/thread/assignment`]: assignment,
    },
  };
}
