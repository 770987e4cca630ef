// SPDX-License-Identifier: Apache-2.0
// One line that says what was done, and mostly takes it back: "Sent in 6 s. Undo".
import { asProblem } from './api';
import { trouble } from './trouble';

export interface Toast {
  text: (seconds: number) => string;
  undo?: () => void | Promise<void>;
  label?: string; // of what is offered, where it is not to undo
}

let shown = $state.raw<Toast | null>(null);
let left = $state(0);
let timer: ReturnType<typeof setInterval> | undefined;
let places = $state.raw<readonly object[]>([]); // where it may be said, the one in sight last

// A sheet lies over its page, and nothing beneath it is seen or can be tapped.
export function place(one: object): () => void {
  places = [...places, one];
  return () => void (places = places.filter((other) => other !== one));
}

export const toast = {
  at(one: object): Toast | null {
    return places.at(-1) === one ? shown : null;
  },
  get shown(): Toast | null {
    return shown;
  },
  get seconds(): number {
    return left;
  },
};

export function offerUndo(next: Toast, seconds = 6): void {
  hideToast();
  shown = next;
  left = seconds;
  timer = setInterval(() => {
    if (--left <= 0) hideToast();
  }, 1000);
}

// What cannot be taken back is said all the same: "Nadia is kept."
export function say(text: string): void {
  offerUndo({ text: () => text }, 4);
}

export async function undo(): Promise<void> {
  const act = shown?.undo;
  hideToast();
  try {
    await act?.();
  } catch (cause) {
    say(trouble(asProblem(cause)));
  }
}

export function hideToast(): void {
  clearInterval(timer);
  shown = null;
}
