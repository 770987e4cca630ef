// SPDX-License-Identifier: Apache-2.0
// Where the app begins: the theme before the first paint, then the door.
import { mount } from 'svelte';
import './styles/index.css';
import App from './App.svelte';
import { wear } from './kit/theme';

wear();
mount(App, { target: document.getElementById('app')! });

// An old tab meets a new release: its lazy pages are gone, so take the new shell, once.
addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('carnet.reloaded')) return;
  sessionStorage.setItem('carnet.reloaded', '1');
  location.reload();
});
