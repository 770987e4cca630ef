// SPDX-License-Identifier: Apache-2.0
// The little that lies outside the databases: whose phone this is, and whether they have left.
const mark = 'carnet.';
const staff = `${mark}staff`;
const locked = `${mark}locked`;
const leaving = `${mark}leaving`;
const stays = [`${mark}theme`, leaving]; // says nothing about anybody

export function rememberStaff(id: string): void {
  localStorage.setItem(staff, id);
  localStorage.removeItem(locked);
}

// Who may open the book without a line; nobody after the house has asked for a sign-in.
export function keptStaff(): string | null {
  return localStorage.getItem(locked) ? null : localStorage.getItem(staff);
}

export function markLocked(): void {
  localStorage.setItem(locked, '1');
}

// Signed out without a line: the house has still to be told.
export function markLeaving(): void {
  localStorage.setItem(leaving, '1');
}

export function isLeaving(): boolean {
  return localStorage.getItem(leaving) !== null;
}

export function hasLeft(): void {
  localStorage.removeItem(leaving);
}

export function wipeTraces(): void {
  for (const key of Object.keys(localStorage))
    if (key.startsWith(mark) && !stays.includes(key)) localStorage.removeItem(key);
  sessionStorage.clear();
}
