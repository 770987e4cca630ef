// SPDX-License-Identifier: Apache-2.0
// Every address of the app; Today is in the first bundle, the rest come when needed.
import { loadPage, type Route } from '~/kit/router.svelte';
import * as today from './Today.svelte';

const settings = () => import('./Settings.svelte');
const inbox = () => import('./Inbox.svelte');
const book = () => import('./Book.svelte');

// Between a phone and a desk the list stays beside the page that was opened from it.
const tablet = matchMedia('(min-width: 700px) and (max-width: 1099.9px)');
const beside = (route: Route): Route =>
  Object.defineProperty(route, 'frame', {
    get: () => (tablet.matches ? 'book' : undefined),
  });

export const routes: readonly Route[] = [
  { path: '/', tab: 'today', load: () => Promise.resolve(today) },
  beside({ path: '/clients', tab: 'clients', load: book }),
  beside({ path: '/c/:client', tab: 'clients', modal: true, load: book }),
  { path: '/c/:client/write', tab: 'today', modal: true, load: () => import('./Review.svelte') },
  { path: '/t/:client', tab: 'inbox', modal: true, frame: 'inbox', load: inbox },
  { path: '/inbox', tab: 'inbox', frame: 'inbox', load: inbox },
  { path: '/calendar', tab: 'calendar', load: () => import('./Calendar.svelte') },
  { path: '/walk-in', tab: null, modal: true, load: () => import('./WalkIn.svelte') },
  { path: '/kept', tab: 'more', load: () => import('./Kept.svelte') },
  { path: '/more', tab: 'more', load: () => import('./More.svelte') },
  { path: '/import', tab: 'more', load: () => import('./Import.svelte') },
  { path: '/team', tab: 'team', load: () => import('./Team.svelte') },
  { path: '/mine', tab: 'more', load: () => import('./Mine.svelte') },
  { path: '/settings', tab: 'settings', load: settings },
  { path: '/settings/:part', tab: 'settings', load: settings },
  { path: '/settings/:part/:id', tab: 'settings', load: settings },
];

// Once the first screen stands, fetch what a thumb may ask for next; the house's own pages wait.
const apart: readonly (string | null)[] = ['settings', 'team'];
export function preloadPages(): void {
  const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 400));
  const near = routes.filter((route) => !apart.includes(route.tab));
  idle(() => near.forEach((route) => void loadPage(route).catch(() => {})));
}
