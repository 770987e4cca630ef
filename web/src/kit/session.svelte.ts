// SPDX-License-Identifier: Apache-2.0
// Who is signed in; signing out leaves nothing of the house on this device.
import { call, Problem, whenSignedOut } from './api';
import { setClock } from './clock.svelte';
import { openShelf, wipeShelves } from './db';
import { hideToast } from './toast.svelte';
import { forgetOps } from './outbox.svelte';
import { forgetAll } from './resource.svelte';
import { forgetPlaces } from './router.svelte';
import type { Me, NewHouse } from './wire';

export type Door = 'opening' | 'set_up' | 'sign_in' | 'in' | 'unreachable';

let me = $state.raw<Me | null>(null);
let door = $state<Door>('opening');
let expired = $state(false);

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
};

export async function openDoor(): Promise<void> {
  whenSignedOut(() => void turnOut(true));
  try {
    enter(await call<Me>('/api/session'));
  } catch (cause) {
    if (cause instanceof Problem && cause.status === 401) await chooseDoor();
    else door = 'unreachable';
  }
}

export async function signIn(email: string, password: string): Promise<void> {
  enter(await call<Me>('/api/session', { method: 'POST', body: { email, password } }));
}

export async function setUp(house: NewHouse): Promise<void> {
  enter(await call<Me>('/api/setup', { method: 'POST', body: house }));
}

export async function signOut(): Promise<void> {
  await call('/api/session', { method: 'DELETE' });
  turnOut(false);
}

function enter(who: Me): void {
  if (me && me.staff.id !== who.staff.id) forgetPerson();
  setClock(who.now, who.clock);
  void openShelf(who.staff.id);
  me = who;
  expired = false;
  door = 'in';
}

export function turnOut(byExpiry: boolean): void {
  expired = byExpiry;
  door = 'sign_in';
  hideToast();
  if (byExpiry) return;
  forgetPerson();
  void wipeShelves();
  history.replaceState({ visit: 0 }, '', '/');
}

function forgetPerson(): void {
  forgetAll();
  forgetOps();
  forgetPlaces();
  sessionStorage.clear();
}

async function chooseDoor(): Promise<void> {
  try {
    door = (await call<{ needed: boolean }>('/api/setup')).needed ? 'set_up' : 'sign_in';
  } catch {
    door = 'unreachable';
  }
}
