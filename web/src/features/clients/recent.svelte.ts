// SPDX-License-Identifier: Apache-2.0
// Whose pages were opened last, eight at most; kept on this phone with all that sign-out wipes.
import { shelfOwner } from '~/kit/db';
import { keepMeta, keptMeta } from '~/kit/kept';

export interface Seen {
  id: string;
  name: string;
}
const most = 8;
const place = 'recent';
let items = $state.raw<Seen[]>([]);
let owner: string | null = null;

export const recent = {
  get items(): Seen[] {
    return items;
  },
};

export async function readRecent(): Promise<void> {
  if (owner === shelfOwner()) return;
  owner = shelfOwner();
  items = (await keptMeta<Seen[]>(place)) ?? [];
}

export async function saw(id: string, name: string): Promise<void> {
  await readRecent();
  items = [{ id, name }, ...items.filter((one) => one.id !== id)].slice(0, most);
  await keepMeta(place, items);
}
