// SPDX-License-Identifier: Apache-2.0
// The service worker: the app opens without a line, a new version waits to be asked, and what a
// person kept is sent when the page is gone. Answers of the house (/api) are never kept here.
import { openFor } from '~/kit/db';
import { flush, type News } from '~/kit/flusher';
import { requestOf } from '~/kit/request';

// The build writes these two in.
declare const PRECACHE: string[];
declare const RELEASE: string;

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Syncing extends Waiting {
  tag: string;
}
interface Scope {
  addEventListener<E extends Event>(name: string, act: (event: E) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
const worker = self as unknown as Scope;
const shell = `carnet-shell-${RELEASE}`;
const media = 'carnet-media';
const pictures_most = 150;
const ours = new Set(PRECACHE);

worker.addEventListener<Waiting>('install', (event) => event.waitUntil(install()));
worker.addEventListener<Waiting>('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener<MessageEvent>('message', ({ data }) => {
  if (data === 'take over') void worker.skipWaiting();
});
worker.addEventListener<Syncing>('sync', (event) => {
  if (event.tag === 'carnet.ops') event.waitUntil(sendKept());
});
worker.addEventListener<Fetching>('fetch', (event) => {
  const answer = answerFor(event.request);
  if (answer) event.respondWith(answer);
});

async function install(): Promise<void> {
  const cache = await caches.open(shell);
  await cache.addAll(PRECACHE.map((path) => new Request(path, { cache: 'no-cache' })));
}

// The first worker takes the page that made it; of older releases nothing is needed any more.
async function tidy(): Promise<void> {
  for (const name of await caches.keys())
    if (name.startsWith('carnet-shell-') && name !== shell) await caches.delete(name);
  await worker.clients.claim();
}

function answerFor(request: Request): Promise<Response> | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return null;
  if (/^\/(api|hooks|look)\//.test(url.pathname)) return null;
  if (url.pathname.startsWith('/media/')) return picture(request);
  if (request.mode === 'navigate') return kept('/index.html', request);
  return ours.has(url.pathname) ? kept(url.pathname, request) : null;
}

async function kept(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(shell);
  return (await cache.match(path)) ?? fetch(request);
}

async function picture(request: Request): Promise<Response> {
  const cache = await caches.open(media);
  const known = await cache.match(request);
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok && answer.status === 200) {
    await cache.put(request, answer.clone());
    const names = await cache.keys();
    for (const old of names.slice(0, Math.max(0, names.length - pictures_most)))
      await cache.delete(old);
  }
  return answer;
}

// Only what the person kept whose cookie this phone still holds.
async function sendKept(): Promise<void> {
  const answer = await fetch('/api/session', requestOf({}));
  if (!answer.ok) return;
  const { staff } = (await answer.json()) as { staff: { id: string } };
  const names = (await indexedDB.databases()).map((one) => one.name);
  if (!names.includes(`carnet.${staff.id}`)) return;
  const shelf = await openFor(staff.id);
  const channel = new BroadcastChannel('carnet.ops');
  const tell = (news: News): void => channel.postMessage(news);
  const { unheard } = await flush({ shelf, staff: staff.id, eager: true, tell });
  shelf.close();
  if (unheard) throw new Error('no line'); // the browser tries again later
}
