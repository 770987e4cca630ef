// SPDX-License-Identifier: Apache-2.0
// What nobody waits for: after the first screen, and not kept away for ever.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { whenQuiet } from './quiet';
import { begun, ended } from './reading.svelte';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('what nobody waits for comes a while after the last answer', () => {
  const act = vi.fn();
  begun();
  whenQuiet(act);
  vi.advanceTimersByTime(2000);
  expect(act).not.toHaveBeenCalled();
  ended();
  vi.advanceTimersByTime(700);
  expect(act).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2000);
  expect(act).toHaveBeenCalledTimes(1);
});

test('an answer that never comes does not keep it away for ever', () => {
  const act = vi.fn();
  begun();
  whenQuiet(act);
  vi.advanceTimersByTime(11_000);
  expect(act).toHaveBeenCalledTimes(1);
  ended();
});

test('what is stopped does not come', () => {
  const act = vi.fn();
  whenQuiet(act)();
  vi.advanceTimersByTime(20_000);
  expect(act).not.toHaveBeenCalled();
});
