// SPDX-License-Identifier: Apache-2.0
// Light, dark, or as the device says; the choice stays on this device.
export type Theme = 'system' | 'light' | 'dark';
const place = 'carnet.theme';

export function theme(): Theme {
  const kept = localStorage.getItem(place);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

export function setTheme(next: Theme): void {
  if (next === 'system') localStorage.removeItem(place);
  else localStorage.setItem(place, next);
  wear();
}

export function wear(): void {
  const chosen = theme();
  if (chosen === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = chosen;
}
