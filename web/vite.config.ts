// SPDX-License-Identifier: Apache-2.0
// How the app is built: Svelte, one sprite written into the page, nothing inlined as a data: URI,
// and a service worker that knows every file of this release.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';
import { sprite } from './tools/sprite.mjs';
import { worker } from './tools/worker.mjs';

// src/start.ts comes first, and by itself: what it asks for is under way while the app arrives.
const startInPage: Plugin = {
  name: 'carnet-start',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { bundle, path }) => {
      if (!path.endsWith('/index.html')) return html; // a client's own phone
      const start = Object.values(bundle ?? {}).find(({ name }) => name === 'start');
      if (!start) return html; // while developing, src/main.ts brings it
      const src = `/${start.fileName}`;
      const tag = `<script type="module" crossorigin src="${src}"></script>\n    `;
      return html.replace('<script', `${tag}<script`);
    },
  },
};

const spriteInPage: Plugin = {
  name: 'carnet-sprite',
  transformIndexHtml: (html) => html.replace('<!-- sprite -->', sprite()),
};

// While developing, the page comes from Vite and everything else from a running server.
const server = process.env['CARNET_SERVER'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [svelte(), spriteInPage, startInPage, worker],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    target: ['chrome123', 'safari17.5', 'firefox128'],
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    // The first screen travels as one file, and what the pages behind Today share as another: many
    // small ones weigh more, and a phone has few lines to fetch them on. The sheets opened now and
    // then are a third, which comes when all else is there or the first of them is opened.
    rolldownOptions: {
      input: ['index.html', 'join.html', 'src/start.ts', 'src/look/look.css'],
      output: {
        // The pages the server writes by itself name their look: it keeps its name.
        assetFileNames: ({ names }) =>
          names.includes('look.css') ? 'look.css' : 'assets/[name]-[hash][extname]',
        codeSplitting: {
          includeDependenciesRecursively: false,
          groups: [
            {
              name: 'base',
              test: new RegExp(
                'node_modules/(svelte|idb|clsx|esm-env)/' +
                  '|src/(App|styles/|routes/(Today|all))' +
                  '|src/kit/(?!ahead|request|id\\.|routing|pages' +
                  '|words/(en/)?(conflict|corrections|files|gifts|imports|kinds|leaving|links' +
                  '|managing|pieces|record|repairs|same|settings|shown|standing|walkin|wishes))' +
                  '|src/ui/(?!Choice|Dialog|FetchedSheet|PickFile|Plate|Search|Segment|Switch)' +
                  '|src/features/(today/|imports/may|pauses/here|walkin/prepare' +
                  '|shell/(?!doing|named|offered|pieces|screens|Palette|Shortcuts|SingleKeys))',
              ),
            },
            {
              name: 'sheets',
              test: new RegExp(
                'src/features/(clients/(Addressing|Ask|Contact|Edit|Stop|editing|reaching)' +
                  '|record/LeftOver' +
                  '|surprises/(EntrySheet|KeepSecret|paging|Secrec|SecretFrom|SecretPart' +
                  '|surprises)' +
                  '|messages/(Assign|Colleagues|moments|SendLater|Template))',
              ),
            },
            {
              name: 'pages',
              test: new RegExp(
                'src/(features/(calendar|clients|messages|promises|touches|visits)/' +
                  '(?!Known|hints|keeping|Name|naming|recognising|AlongPart|WhomPart|PiecePicker' +
                  '|MentionPart|EnclosuresPart|VisitPart|VisitFields|SeenPieces|correcting)' +
                  '|features/walkin/(?!prepare' +
                  '|TagCamera|camera|reading|tag|library|SignUpSheet|SignedUp)' +
                  '|features/surprises/(secret|SecretMark)' +
                  '|features/kept/(waiting|telling|Asks)' +
                  '|features/settings/saving' +
                  '|ui/(Choice|FetchedSheet|Plate|Search|Segment)|kit/pages)',
              ),
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server, '/look': server, '/media': server } },
});
