// SPDX-License-Identifier: Apache-2.0
// How the app is built: Svelte, one sprite written into the page, nothing inlined as a data: URI,
// and a service worker that knows every file of this release.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { sprite } from './tools/sprite.mjs';
import { worker } from './tools/worker.mjs';

const spriteInPage: Plugin = {
  name: 'carnet-sprite',
  transformIndexHtml: (html) => html.replace('<!-- sprite -->', sprite()),
};

// While developing, the page comes from Vite and everything else from a running server.
const server = process.env['CARNET_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte(), spriteInPage, worker],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // What the pages behind Today share travels as one file: many small ones weigh more.
    rolldownOptions: {
      output: {
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'pages',
              test: new RegExp(
                'src/(features/(calendar|clients|kept|messages|promises|touches|visits)/' +
                  '|features/walkin/(?!prepare)' +
                  '|ui/(Choice|Search|Segment)|kit/pages)',
              ),
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/media': server } },
});
