// SPDX-License-Identifier: Apache-2.0
// Where the app begins: the theme before the first paint, then the door, then its own keeping.
import { mount } from 'svelte';
import './start';
import './styles/index.css';
import App from './App.svelte';
import { markMissing } from './kit/missing';
import { whenQuiet } from './kit/quiet';
import { install } from './kit/release.svelte';
import { wear } from './kit/theme';
import { preloadPages } from './routes/all';

wear();
markMissing();
mount(App, { target: document.getElementById('app')! });
// A browser may forbid workers: then there is a line or nothing.
whenQuiet(() => void install().catch(() => {}));
preloadPages(); // while a password is typed there is time for them
