// SPDX-License-Identifier: Apache-2.0
// Every address of the app but Today's, which is in the first bundle; these come when needed.
import type { Route } from '~/kit/router.svelte';

const settings = () => import('./Settings.svelte');
const inbox = () => import('./Inbox.svelte');
const pieces = () => import('./Pieces.svelte');
const book = () => import('./Book.svelte');

const about = ['/profile', '/visits', '/promises'];

// Between a phone and a desk the list stays beside the page that was opened from it; pieces, which
// are wider, at a desk alone.
const tablet = matchMedia('(min-width: 700px) and (max-width: 1099.9px)');
const desk = matchMedia('(min-width: 1280px)');
const beside = (route: Route, frame = 'book', there = tablet): Route =>
  Object.defineProperty(route, 'frame', {
    get: () => (there.matches ? frame : undefined),
  });

// A walk-in stands there and waits: fetched first, so that the keyboard opens within the tap.
export const later: readonly Route[] = [
  { path: '/walk-in', tab: null, modal: true, load: () => import('./WalkIn.svelte') },
  beside({ path: '/clients', tab: 'clients', load: book }),
  beside({ path: '/c/:client', tab: 'clients', modal: true, first: about, load: book }),
  { path: '/c/:client/write', tab: 'today', modal: true, load: () => import('./Review.svelte') },
  {
    path: '/t/:client',
    tab: 'inbox',
    modal: true,
    frame: 'inbox',
    first: ['/profile', '/messages'],
    load: inbox,
  },
  { path: '/inbox', tab: 'inbox', frame: 'inbox', load: inbox },
  { path: '/calendar', tab: 'calendar', load: () => import('./Calendar.svelte') },
  { path: '/repairs', tab: 'more', load: () => import('./Repairs.svelte') },
  { path: '/kept', tab: 'more', load: () => import('./Kept.svelte') },
  { path: '/more', tab: 'more', load: () => import('./More.svelte') },
  beside({ path: '/pieces', tab: 'more', load: pieces }, 'pieces', desk),
  beside({ path: '/pieces/:piece', tab: 'more', load: pieces }, 'pieces', desk),
  { path: '/import', tab: 'more', load: () => import('./Import.svelte') },
  { path: '/same', tab: 'more', load: () => import('./Same.svelte') },
  { path: '/merge/:kept/:gone', tab: 'more', modal: true, load: () => import('./Merge.svelte') },
  { path: '/team', tab: 'team', load: () => import('./Team.svelte') },
  { path: '/mine', tab: 'more', load: () => import('./Mine.svelte') },
  { path: '/settings', tab: 'settings', load: settings },
  { path: '/settings/:part', tab: 'settings', load: settings },
  { path: '/settings/:part/:id', tab: 'settings', load: settings },
];
