// SPDX-License-Identifier: Apache-2.0
// What nobody waits for comes after the first screen: when the page has loaded, what it asked for
// is answered, and for a moment nothing new was asked. A slow line and a slow phone share badly.
import { reading } from './reading.svelte';

const look_ms = 250;
const calm_looks = 4;
const most_looks = 40; // what is read on and on must not keep the rest away for ever

export const idle = window.requestIdleCallback ?? ((act: () => void) => setTimeout(act, 1));

export function whenQuiet(act: () => void): () => void {
  let looks = 0;
  let calm = 0;
  const timer = setInterval(() => {
    calm = reading.busy || document.readyState !== 'complete' ? 0 : calm + 1;
    if (calm < calm_looks && ++looks < most_looks) return;
    clearInterval(timer);
    idle(act);
  }, look_ms);
  return () => clearInterval(timer);
}
