// SPDX-License-Identifier: Apache-2.0
// Where we are: history, lazily loaded pages, one remembered path per tab, scroll kept per visit.
import type { Component } from 'svelte';
import { missed } from './release.svelte';
import { match, type Params, type Pattern } from './routing';

export interface Route extends Pattern {
  tab: string | null; // the tab that stays lit
  load: () => Promise<{ default: Component }>;
  modal?: boolean; // without the tab bar
  first?: readonly string[]; // what it reads first, under /api/clients/:client
  page?: Component; // once it is loaded
  frame?: string; // pages of one frame keep it standing while the address changes
}
interface Place {
  route: Route;
  params: Params;
  query: URLSearchParams;
  page: Component;
  key: string;
}

let routes: readonly Route[] = [];
let home = '/';
let place = $state.raw<Place | null>(null);
let lost = $state(false); // what the address asks for could not be fetched
let visit = 0;
let stands = 0; // how far into the history the page stands
let returns = false; // from a step back that closed a sheet instead
let returning = 0; // the scroll position to go back to
const lastInTab = new Map<string, string>();
const scrolls = new Map<string, number>();

export const here = {
  get place(): Place | null {
    return place;
  },
  get lost(): boolean {
    return lost;
  },
  get scroll(): number {
    return returning;
  },
};

// What the address says; a page is made anew for every address (a frame is not), so this is
// read once.
export function address(): { params: Params; query: URLSearchParams } {
  return place ?? { params: {}, query: new URLSearchParams() };
}

export function startRouter(all: readonly Route[], start: string): () => void {
  routes = all;
  home = start;
  history.scrollRestoration = 'manual';
  addEventListener('popstate', travelled);
  [stands, returns] = [depth(), false];
  document.addEventListener('click', followLink);
  void show(location.pathname + location.search, false);
  return () => {
    removeEventListener('popstate', travelled);
    document.removeEventListener('click', followLink);
    place = null;
  };
}

const depth = (): number => history.state?.visit ?? 0;

// Back, while a sheet is open, means the sheet; where the browser does not see to that, we do.
function travelled(): void {
  if (returns) return void (returns = false);
  const steps = stands - depth();
  const sheet = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
  if (sheet && steps > 0) {
    returns = true;
    if (sheet.dispatchEvent(new Event('cancel', { cancelable: true }))) sheet.close();
    return history.go(steps);
  }
  stands = depth();
  void show(location.pathname + location.search, true);
}

export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  remember();
  stands = depth() + (how === 'push' ? 1 : 0);
  history[`${how}State`]({ visit: stands }, '', path);
  void show(path, false);
}

// Back if there is somewhere of ours to go back to, otherwise to the given place.
export function leave(otherwise: string): void {
  if (depth() > 0) history.back();
  else go(otherwise, 'replace');
}

// A tab brings back the page it was left on; tapped again, its first page.
export function tabTarget(tab: string, root: string): string {
  return place?.route.tab === tab ? root : (lastInTab.get(tab) ?? root);
}

export function forgetPlaces(): void {
  lastInTab.clear();
  scrolls.clear();
}

// Another try at what the address says.
export function showAgain(): void {
  void show(location.pathname + location.search, false);
}

async function show(path: string, again: boolean): Promise<void> {
  const mine = ++visit;
  const url = new URL(path, location.origin);
  const found = match(routes, url.pathname);
  if (!found) return go(home, 'replace');
  const known = found.route.page; // then it stands at once, within the tap that asked for it
  const page = known ?? (await loadPage(found.route).catch(() => null));
  if (mine !== visit) return; // a later tap has won
  lost = !page;
  if (!page) return missed();
  returning = again ? (scrolls.get(path) ?? 0) : 0;
  if (found.route.tab && !found.route.modal) lastInTab.set(found.route.tab, path);
  const key = found.route.frame ?? `${path} ${mine}`;
  place = { ...found, page, query: url.searchParams, key };
}

export async function loadPage(route: Route): Promise<Component> {
  route.page ??= (await route.load()).default;
  return route.page;
}

function remember(): void {
  const main = document.querySelector('main');
  if (main) scrolls.set(location.pathname + location.search, main.scrollTop);
}

function followLink(event: MouseEvent): void {
  if (
    event.defaultPrevented ||
    event.button ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  const link = (event.target as Element).closest?.('a');
  const href = link?.getAttribute('href');
  if (!link || !href?.startsWith('/') || link.target || link.hasAttribute('download')) return;
  event.preventDefault();
  go(href);
}
