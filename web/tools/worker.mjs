// SPDX-License-Identifier: Apache-2.0
// After the app is built: writes its service worker, and keeps the release before it for old tabs.
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

const { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = fs;
const web = new URL('../', import.meta.url);
const dist = new URL('dist/', web);
const aside = new URL('node_modules/.carnet-before/', web);
const list = new URL('.vite/release.json', dist);
const own = () => readdirSync(new URL('assets/', dist)).map((file) => `assets/${file}`);

// Before the folder is emptied: the files of the release that stands there now.
function setAside() {
  rmSync(aside, { recursive: true, force: true });
  if (!existsSync(list)) return;
  mkdirSync(new URL('assets/', aside), { recursive: true });
  for (const file of JSON.parse(readFileSync(list, 'utf8')))
    if (existsSync(new URL(file, dist))) cpSync(new URL(file, dist), new URL(file, aside));
}

// A tab that is still open on that release finds its pages; the one before is gone.
function bringBack() {
  if (existsSync(aside)) cpSync(aside, dist, { recursive: true, force: false });
  rmSync(aside, { recursive: true, force: true });
}

// What the app needs to open without a line: not the faces of other alphabets.
function precached(files) {
  const wanted = files.filter((file) => !/\.woff2$/.test(file) || /-latin-(400|wght)-/.test(file));
  return ['/index.html', '/manifest.webmanifest', ...wanted.map((file) => `/${file}`)];
}

async function writeWorker(files) {
  const hash = createHash('sha256').update(readFileSync(new URL('index.html', dist)));
  for (const file of files) hash.update(file);
  const release = hash.digest('hex').slice(0, 12);
  await build({
    configFile: false,
    root: fileURLToPath(web),
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '~': fileURLToPath(new URL('src', web)) } },
    define: { PRECACHE: JSON.stringify(precached(files)), RELEASE: JSON.stringify(release) },
    build: {
      target: ['chrome123', 'safari17.5', 'firefox128'],
      emptyOutDir: false,
      outDir: fileURLToPath(dist),
      lib: {
        entry: fileURLToPath(new URL('src/worker/sw.ts', web)),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  });
}

// The server sends X.br instead of X to whoever takes it: a tenth less than it can gzip.
function pack() {
  for (const file of readdirSync(dist, { recursive: true }).filter(isText)) {
    const packed = brotliCompressSync(readFileSync(new URL(file, dist)));
    writeFileSync(new URL(`${file}.br`, dist), packed);
  }
}
const isText = (file) => /\.(html|js|css|svg|webmanifest)$/.test(file);

export const worker = {
  name: 'carnet-worker',
  apply: 'build',
  buildStart: setAside,
  async closeBundle() {
    const files = own();
    await writeWorker(files);
    writeFileSync(list, JSON.stringify(files));
    bringBack();
    pack();
  },
};
