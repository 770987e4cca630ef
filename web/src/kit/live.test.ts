// SPDX-License-Identifier: Apache-2.0
// A stream that says nothing is no stream, and whoever comes back sees what was missed.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshness, onChange, startLive } from './live.svelte';
import type { Change } from './wire';

class Stream extends EventTarget {
  static all: Stream[] = [];
  static get open(): Stream[] {
    return Stream.all.filter((one) => !one.closed);
  }
  closed = false;
  onerror: (() => void) | null = null;
  constructor(readonly url: string) {
    super();
    Stream.all.push(this);
  }
  close(): void {
    this.closed = true;
  }
  say(name: string, data: unknown = {}): void {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }
}
let heard: (Change | null)[] = [];
let stop: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5); // no jitter
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('fetch', async () => new Response('{}'));
  [Stream.all, heard] = [[], []];
  stop = [startLive(), onChange((change) => heard.push(change))];
  Stream.all[0]!.say('hello', { cursor: '7' });
});
afterEach(() => {
  stop.forEach((act) => act());
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('after forty silent seconds the stream is opened anew, from where it stopped', async () => {
  await vi.advanceTimersByTimeAsync(39_000);
  expect(Stream.all).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Stream.open).toHaveLength(0);
  expect(freshness.state).toBe('updating');
  await vi.advanceTimersByTimeAsync(1_000);
  expect(Stream.open.map(({ url }) => url)).toEqual(['/api/live?cursor=7']);
  expect(heard).toEqual([null]);
});

test('a house that says it is there is left alone', async () => {
  for (let i = 0; i < 6; i++) {
    await vi.advanceTimersByTimeAsync(15_000);
    Stream.all[0]!.say('beat');
  }
  expect(Stream.all).toHaveLength(1);
  expect(freshness.state).toBe('fresh');
});

test('a page seen again takes a new stream although the old one calls itself open', () => {
  document.dispatchEvent(new Event('visibilitychange'));
  expect(Stream.open).toHaveLength(1);
  expect(Stream.all).toHaveLength(2);
  expect(heard).toEqual([null]);
});
