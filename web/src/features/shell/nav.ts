// SPDX-License-Identifier: Apache-2.0
// The places one can always go to, for the bar of the phone and the rail of the desk.
import { session } from '~/kit/session.svelte';
import { words } from '~/kit/words';
import { mayImport } from '../imports/may';

export interface Tab {
  tab: string;
  root: string;
  icon: string;
  text: string;
}

export const tabs: readonly Tab[] = [
  { tab: 'today', root: '/', icon: 'sunrise', text: words.tabs.today },
  { tab: 'clients', root: '/clients', icon: 'book-user', text: words.tabs.clients },
  { tab: 'inbox', root: '/inbox', icon: 'message-square', text: words.tabs.inbox },
  { tab: 'calendar', root: '/calendar', icon: 'calendar', text: words.tabs.calendar },
  { tab: 'more', root: '/more', icon: 'ellipsis', text: words.tabs.more },
];

// What stands behind More on the phone, and in sight at a desk.
const shown: readonly Tab[] = [
  { tab: 'pieces', root: '/pieces', icon: 'gem', text: words.client.pieces },
  { tab: 'repairs', root: '/repairs', icon: 'wrench', text: words.more.repairs },
];
const bringing = { tab: 'import', root: '/import', icon: 'upload', text: words.more.importRow };
export const shelves = (): readonly Tab[] => (mayImport() ? [...shown, bringing] : shown);

// What managers and owners have besides; on the phone these stand under More.
export const managing: readonly Tab[] = [
  { tab: 'team', root: '/team', icon: 'users', text: words.tabs.team },
  { tab: 'settings', root: '/settings', icon: 'settings', text: words.tabs.settings },
];

export function manages(): boolean {
  return session.me.staff.role !== 'associate';
}
