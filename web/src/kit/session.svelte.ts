// SPDX-License-Identifier: Apache-2.0
// Who is signed in; signing out leaves nothing of the house on this device.
import { call, Problem, whenSignedOut } from './api';
import { forgetBook } from './book.svelte';
import { setClock } from './clock.svelte';
import { openShelf, thinShelves, wipeShelves } from './db';
import { keepMeta, keptMeta } from './kept';
import { hideToast } from './toast.svelte';
import { forgetOps } from './outbox.svelte';
import { begun, ended } from './reading.svelte';
import { forgetAll } from './resource.svelte';
import { forgetPlaces } from './router.svelte';
import * as traces from './traces';
import type { Me, NewHouse } from './schema.gen';
import { setHome } from './zone';

export type Door = 'opening' | 'set_up' | 'sign_in' | 'in' | 'unreachable';
const patience_ms = 1500; // then the book opens as this phone has it

let me = $state.raw<Me | null>(null);
let inside = $state(false);
let door = $state<Door>('opening');
let expired = $state(false);
const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('carnet.tabs');

export const session = {
  get me(): Me {
    return me!;
  },
  get door(): Door {
    return door;
  },
  get expired(): boolean {
    return expired;
  },
  // Somebody's pages stand here, even while the door asks them to sign in again.
  get inside(): boolean {
    return inside;
  },
};

interface KeptMe {
  me: Me;
  at: number;
}

export async function openDoor(): Promise<void> {
  whenSignedOut(() => turnOut(true));
  tabs?.addEventListener('message', heedOtherTab);
  if (traces.isLeaving() && !(await leaveAtLast())) return void (door = 'sign_in');
  const asked = call<Me>('/api/session');
  begun();
  void asked.finally(ended).catch(() => {});
  const late = new Promise<null>((done) => setTimeout(done, patience_ms, null));
  try {
    const who = await Promise.race([asked, late]);
    if (!who) await enterAsKept();
    enter(who ?? (await asked));
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 401) await shutOut();
    else if (!inside && !(await enterAsKept())) door = 'unreachable';
  }
}

// Without a line the person who was here last goes on where they were.
async function enterAsKept(): Promise<boolean> {
  const staff = traces.keptStaff();
  if (!staff) return false;
  await openShelf(staff);
  const kept = await keptMeta<KeptMe>('me');
  if (kept) enter(kept.me, kept.at);
  return kept !== null;
}

export async function signIn(email: string, password: string): Promise<void> {
  enter(await call<Me>('/api/session', { method: 'POST', body: { email, password } }));
  tabs?.postMessage(session.me.staff.id);
}

export async function setUp(house: NewHouse): Promise<void> {
  enter(await call<Me>('/api/setup', { method: 'POST', body: house }));
}

// Wipes first and asks later: without a line the house is told as soon as there is one.
export async function signOut(): Promise<void> {
  traces.markLeaving();
  await turnOut(false);
  tabs?.postMessage('out');
  await leaveAtLast();
}

async function leaveAtLast(): Promise<boolean> {
  try {
    await call('/api/session', { method: 'DELETE' });
  } catch (cause) {
    if (!(cause instanceof Problem && cause.status === 401)) return false;
  }
  traces.hasLeft();
  return true;
}

function heedOtherTab({ data }: MessageEvent<string>): void {
  if (data === 'out') void turnOut(false);
  else if (me && me.staff.id !== data) location.reload();
}

function enter(who: Me, at = Date.now()): void {
  const other = me && me.staff.id !== who.staff.id;
  if (other) forgetPerson();
  setClock(who.now, who.clock, at);
  setHome(who.stores[0]?.time_zone);
  void settleIn(who, at);
  me = who;
  expired = false;
  inside = true;
  door = 'in';
}

// Only this person's pages stay on the phone; what somebody else could not send waits for them.
async function settleIn(who: Me, at: number): Promise<void> {
  await openShelf(who.staff.id);
  traces.rememberStaff(who.staff.id);
  await keepMeta('me', { me: who, at });
  await thinShelves(who.staff.id);
}

export function turnOut(byExpiry: boolean): Promise<void> {
  expired = byExpiry;
  door = 'sign_in';
  hideToast();
  if (byExpiry) {
    traces.markLocked();
    return Promise.resolve();
  }
  inside = false;
  forgetPerson();
  history.replaceState({ visit: 0 }, '', '/');
  return wipe();
}

async function wipe(): Promise<void> {
  traces.wipeTraces();
  await wipeShelves();
  await globalThis.caches?.delete('carnet-media');
}

function forgetPerson(): void {
  forgetAll();
  forgetBook();
  forgetOps();
  forgetPlaces();
  sessionStorage.clear();
}

// The session is over: nobody reads the book of this phone until somebody signs in.
async function shutOut(): Promise<void> {
  traces.markLocked();
  if (inside) return void turnOut(true);
  await chooseDoor();
}

async function chooseDoor(): Promise<void> {
  try {
    door = (await call<{ needed: boolean }>('/api/setup')).needed ? 'set_up' : 'sign_in';
  } catch {
    door = 'unreachable';
  }
}
