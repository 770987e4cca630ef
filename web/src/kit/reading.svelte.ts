// SPDX-License-Identifier: Apache-2.0
// Whether what is shown is being read anew, for so long that the status word should say so.
const patience_ms = 300; // a word that flickers is worse than none

let slow = $state(false);
let at_work = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

export const reading = {
  get slow(): boolean {
    return slow;
  },
  get busy(): boolean {
    return at_work > 0;
  },
};

export function begun(): void {
  if (!at_work++) timer = setTimeout(() => (slow = true), patience_ms);
}

export function ended(): void {
  if (--at_work) return;
  clearTimeout(timer);
  slow = false;
}
