// SPDX-License-Identifier: Apache-2.0
// Today and every other page; and the fetching of what a thumb may ask for next.
import { idle, whenQuiet } from '~/kit/quiet';
import { loadPage, type Route } from '~/kit/router.svelte';
import { later } from './table';
import * as today from './Today.svelte';

export const routes: readonly Route[] = [
  { path: '/', tab: 'today', load: () => Promise.resolve(today) },
  ...later,
];

// One page at a time, so that a tap never waits behind them: at once where they lie on the phone,
// else when the line is free. The house's own pages wait until they are asked for, and so do those
// that are opened at a desk now and then.
const apart: readonly (string | null)[] = ['settings', 'team'];
const rare = /^\/(same|merge|mine)/;
const sheets = () => import('~/features/clients/EditSheet.svelte'); // they travel as one file
export function preloadPages(): void {
  const near = later.filter((route) => !apart.includes(route.tab) && !rare.test(route.path));
  const next = (): void => {
    const route = near.shift();
    const fetched: Promise<unknown> = route ? loadPage(route) : sheets();
    void fetched.then(() => (route ? idle(next) : null), () => {});
  };
  if (navigator.serviceWorker?.controller) idle(next);
  else whenQuiet(next);
}
