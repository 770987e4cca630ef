// SPDX-License-Identifier: Apache-2.0
// "Updating" is said of a reading one would notice, and of no other.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { begun, ended, reading } from './reading.svelte';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a quick answer changes no word', () => {
  begun();
  vi.advanceTimersByTime(200);
  ended();
  vi.advanceTimersByTime(1000);
  expect(reading.slow).toBe(false);
});

test('a slow one does, until the last of them is in', () => {
  begun();
  begun();
  vi.advanceTimersByTime(400);
  expect(reading.slow).toBe(true);
  ended();
  expect(reading.slow).toBe(true);
  ended();
  expect(reading.slow).toBe(false);
});
