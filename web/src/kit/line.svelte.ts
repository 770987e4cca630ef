// SPDX-License-Identifier: Apache-2.0
// Whether the house can be reached: only an answer of it counts, never what the browser believes.
const patience_ms = 3000;
const first_wait_ms = 4000;
const longest_wait_ms = 30_000;

let online = $state(true);
let asking: Promise<boolean> | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let wait = first_wait_ms;
const backs = new Set<() => void>();

export const line = {
  get online(): boolean {
    return online;
  },
};

// Called when the house answers again after it did not.
export function onBack(act: () => void): () => void {
  backs.add(act);
  return () => backs.delete(act);
}

// Any answer, of whatever status, is proof.
export function heard(): void {
  clearTimeout(timer);
  wait = first_wait_ms;
  if (online) return;
  online = true;
  for (const act of backs) act();
}

// No answer may be chance: ask for the house's health, and believe that.
export function unheard(): void {
  if (online) void probe();
}

function probe(): Promise<boolean> {
  asking ??= ask().finally(() => (asking = null));
  return asking;
}

async function ask(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patience_ms);
    await fetch('/api/health', { signal, cache: 'no-store', credentials: 'omit' });
    heard();
    return true;
  } catch {
    online = false;
    clearTimeout(timer);
    timer = setTimeout(() => void probe(), wait);
    wait = Math.min(wait * 2, longest_wait_ms);
    return false;
  }
}

// The browser's word is a reason to ask, nothing more.
export function watchLine(): () => void {
  const ask = (): void => void probe();
  addEventListener('online', ask);
  addEventListener('offline', ask);
  return () => {
    removeEventListener('online', ask);
    removeEventListener('offline', ask);
    clearTimeout(timer);
  };
}
