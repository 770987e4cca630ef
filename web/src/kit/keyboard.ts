// SPDX-License-Identifier: Apache-2.0
// How much of the page a keyboard on the screen covers: no unit of CSS sees it on an iPhone. The
// frame and the sheets end above --keyboard.
import { inField } from './keys.svelte';

const rest_ms = 50; // the keyboard moves in steps

type View = Pick<VisualViewport, 'height' | 'offsetTop' | 'scale'>;

// Nothing while the page is zoomed or nobody writes: then a small view is no keyboard.
export function coveredBy(view: View, page: number, writing: boolean): number {
  if (!writing || Math.abs(view.scale - 1) > 0.01) return 0;
  return Math.max(0, Math.round(page - view.height - view.offsetTop));
}

export function watchKeyboard(): () => void {
  const view = window.visualViewport;
  if (!view) return () => {};
  const root = document.documentElement;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const measure = (): void => {
    const covered = coveredBy(view, root.clientHeight, inField(document.activeElement));
    root.style.setProperty('--keyboard', `${covered}px`);
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(measure, rest_ms);
  };
  const sources = [
    [view, 'resize'],
    [view, 'scroll'],
    [document, 'focusin'],
    [document, 'focusout'],
  ] as const;
  for (const [source, event] of sources) source.addEventListener(event, soon);
  return () => {
    clearTimeout(timer);
    for (const [source, event] of sources) source.removeEventListener(event, soon);
  };
}
