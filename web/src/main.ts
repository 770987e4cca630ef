// SPDX-License-Identifier: Apache-2.0
// Where the app begins: the theme before the first paint, then the door, then its own keeping.
import { mount } from 'svelte';
import './styles/index.css';
import App from './App.svelte';
import { line } from './kit/line.svelte';
import { hasDraft, install } from './kit/release.svelte';
import { wear } from './kit/theme';

wear();
mount(App, { target: document.getElementById('app')! });
void install().catch(() => {}); // a browser may forbid workers: then there is a line or nothing

// An old tab meets a new release: its lazy pages are gone, so take the new shell, once; never
// without a line, and never while something is being written.
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('carnet.reloaded') || !line.online || hasDraft()) return;
  sessionStorage.setItem('carnet.reloaded', '1');
  location.reload();
});
