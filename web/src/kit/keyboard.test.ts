// SPDX-License-Identifier: Apache-2.0
// A keyboard covers the page only while somebody writes, and a zoomed page has none.
import { expect, test, vi } from 'vitest';
import { coveredBy, watchKeyboard } from './keyboard';

const view = { height: 500, offsetTop: 0, scale: 1 };

test('what the view lacks of the page is the keyboard, less what was scrolled away', () => {
  expect(coveredBy(view, 844, true)).toBe(344);
  expect(coveredBy({ ...view, offsetTop: 100 }, 844, true)).toBe(244);
  expect(coveredBy({ ...view, height: 844 }, 844, true)).toBe(0);
});

test('a page that is zoomed, or in which nobody writes, keeps its height', () => {
  expect(coveredBy({ ...view, scale: 1.7 }, 844, true)).toBe(0);
  expect(coveredBy(view, 844, false)).toBe(0);
});

test('the frame learns of it a moment after the view has changed', () => {
  vi.useFakeTimers();
  const seen = Object.assign(new EventTarget(), view);
  vi.stubGlobal('visualViewport', seen);
  vi.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(844);
  const field = document.body.appendChild(document.createElement('textarea'));
  const stop = watchKeyboard();
  field.focus();
  seen.dispatchEvent(new Event('resize'));
  vi.advanceTimersByTime(60);
  const keyboard = (): string => document.documentElement.style.getPropertyValue('--keyboard');
  expect(keyboard()).toBe('344px');
  field.blur();
  vi.advanceTimersByTime(60);
  expect(keyboard()).toBe('0px');
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
