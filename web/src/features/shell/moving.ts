// SPDX-License-Identifier: Apache-2.0
// j and k walk down a page's rows; [ and ] walk through the people of the list one came from.
let people: readonly string[] = [];

// A list says whom it shows, in its order.
export function lineUp(clients: readonly string[]): void {
  people = clients;
}

export function neighbour(client: string, step: 1 | -1): string | null {
  const at = people.indexOf(client);
  return at < 0 ? null : (people[at + step] ?? null);
}

// Of each row the first thing that can be opened.
function rows(): HTMLElement[] {
  const all = document.querySelectorAll<HTMLElement>('main :is(article, li, tbody tr)');
  const firsts = [...all].map((row) => row.querySelector<HTMLElement>('a[href], button'));
  const there = firsts.filter((one) => one !== null);
  return [...new Set(there)].filter((one) => one.checkVisibility());
}

export function rowInFocus(): number {
  const focused = document.activeElement;
  const row = focused?.closest('main :is(article, li, tbody tr)');
  return row ? rows().findIndex((one) => row.contains(one)) : -1;
}

export function focusRow(index: number): void {
  const all = rows();
  const row = all[Math.max(0, Math.min(index, all.length - 1))];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

// The row in focus, or the first.
export function openRow(): void {
  rows()[Math.max(0, rowInFocus())]?.click();
}

export function step(by: 1 | -1): void {
  const at = rowInFocus();
  focusRow(at < 0 ? 0 : at + by);
}
