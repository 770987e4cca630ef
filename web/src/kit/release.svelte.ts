// SPDX-License-Identifier: Apache-2.0
// The installed app and its releases: a new one waits until a person takes it, or a cold start.
import { line } from './line.svelte';

let waiting = $state.raw<ServiceWorker | null>(null);
let taking = false;

export const release = {
  get ready(): boolean {
    return waiting !== null;
  },
};

export async function install(): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
  const workers = navigator.serviceWorker;
  let controlled = workers.controller !== null; // the very first worker is no new release
  workers.addEventListener('controllerchange', () => {
    if (taking && controlled) location.reload();
    controlled = true;
  });
  const registration = await workers.register(scriptUrl('/sw.js') as string);
  const look = (): void => {
    if (registration.waiting && workers.controller) waiting = registration.waiting;
  };
  const found = (): void => registration.installing?.addEventListener('statechange', look);
  look();
  found();
  registration.addEventListener('updatefound', found);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void registration.update().catch(() => {});
  });
}

// By a person's tap alone; false while something is being written, which a reload would lose.
export function takeRelease(): boolean {
  if (!waiting || hasDraft()) return false;
  taking = true;
  waiting.postMessage('take over');
  return true;
}

// What a person asked for could not be fetched: an old tab has met a new release, whose lazy pages
// have other names. Takes the new shell, once; never without a line, and never while something is
// being written.
export function missed(): void {
  if (sessionStorage.getItem('carnet.reloaded') || !line.online || hasDraft()) return;
  sessionStorage.setItem('carnet.reloaded', '1');
  location.reload();
}

// Any field somebody has typed into counts.
export function hasDraft(): boolean {
  const fields = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'textarea, input:not([type=search], [type=checkbox], [type=radio], [type=file])',
  );
  return [...fields].some((field) => field.value.trim() !== field.defaultValue.trim());
}

// Our pages may only run scripts that a named policy has passed (Trusted Types).
interface Types {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): unknown };
}
function scriptUrl(url: string): unknown {
  const types = (globalThis as { trustedTypes?: Types }).trustedTypes;
  const policy = types?.createPolicy('sw', { createScriptURL: (asked) => asked });
  return policy ? policy.createScriptURL(url) : url;
}
