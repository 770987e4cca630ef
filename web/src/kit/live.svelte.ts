// SPDX-License-Identifier: Apache-2.0
// The stream of changes, and the one word that says how fresh the screen is.
import { call, Problem } from './api';
import { heard, onBack } from './line.svelte';
import { backoff } from './op';
import { changed, refreshShown } from './resource.svelte';
import type { Change } from './wire';

export type Freshness = 'fresh' | 'updating' | 'offline' | 'signed_out';

let state = $state<Freshness>('updating');
let stream: EventSource | undefined;
let cursor: string | undefined;
let retry: ReturnType<typeof setTimeout> | undefined;
let tries = 0;
const silence_ms = 40_000; // the house says that it is there every 15 seconds
let silence: ReturnType<typeof setTimeout> | undefined;
type Act = (change: Change | null) => void;
const listeners = new Set<Act>();

export const freshness = {
  get state(): Freshness {
    return state;
  },
};

// null: the line or the page came back, and anything may have changed.
export function onChange(act: Act): () => void {
  listeners.add(act);
  return () => listeners.delete(act);
}

export function startLive(): () => void {
  document.addEventListener('visibilitychange', resume);
  addEventListener('pageshow', resume);
  const stop = onBack(reopen);
  open();
  return () => {
    stop();
    document.removeEventListener('visibilitychange', resume);
    removeEventListener('pageshow', resume);
    close();
    cursor = undefined;
  };
}

// After signing in again: a new stream, and what was missed.
export function wakeLive(): void {
  reopen();
}

function open(): void {
  close();
  const source = new EventSource(
    cursor ? `/api/live?cursor=${encodeURIComponent(cursor)}` : '/api/live',
  );
  stream = source;
  const alive = (): void => {
    clearTimeout(silence);
    silence = setTimeout(() => void lost(source), silence_ms);
  };
  alive();
  source.addEventListener('hello', (event) => {
    cursor = cursorOf(event) ?? cursor;
    tries = 0;
    state = 'fresh';
    heard();
    alive();
  });
  source.addEventListener('beat', alive);
  source.addEventListener('change', (event) => {
    const change = JSON.parse(event.data) as Change;
    cursor = change.cursor;
    alive();
    changed(change);
    for (const act of listeners) act(change);
  });
  source.onerror = () => void lost(source);
}

function cursorOf(event: MessageEvent<string>): string | undefined {
  return (JSON.parse(event.data) as { cursor?: string }).cursor;
}

// A closed or silent stream does not say why: ask the server, which tells a lost line from a
// lost session.
async function lost(source: EventSource): Promise<void> {
  if (source !== stream) return;
  close();
  if (state === 'fresh') state = 'updating';
  try {
    await call('/api/session');
  } catch (cause) {
    state = cause instanceof Problem && cause.status === 401 ? 'signed_out' : 'offline';
  }
  if (state === 'signed_out' || stream) return;
  retry = setTimeout(reopen, backoff(tries++, Math.random()));
}

// A phone that slept holds a dead stream that still calls itself open: always take a new one.
function resume(event: Event): void {
  if (document.visibilityState === 'hidden') close();
  else if (event.type !== 'pageshow' || (event as PageTransitionEvent).persisted) reopen();
}

function reopen(): void {
  open();
  refreshShown();
  for (const act of listeners) act(null);
}

function close(): void {
  clearTimeout(retry);
  clearTimeout(silence);
  stream?.close();
  stream = undefined;
}
