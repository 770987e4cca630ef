// SPDX-License-Identifier: Apache-2.0
// deploy.safe: a tab of the old release goes on; the new one is offered, and never interrupts.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
const ofRelease = /^\/(sw\.js|index\.html|assets\/.*)?(\?.*)?$/;
const newTitle = '<meta name="release" content="next"><title>';
const anAsset = /-([\w-]{8})\.(js|css|svg|woff2)\b/g;
let browser, phone, release;

// The house, which on a word serves another release: every file has another name, and those of the
// old release are gone.
async function openRelease() {
  const state = { next: false };
  const renamed = (text) => text.replace(anAsset, '-$1.next.$2');
  const server = http.createServer(async (request, answer) => {
    const isPage = request.headers['sec-fetch-dest'] === 'document';
    if (!isPage && !ofRelease.test(request.url)) return pass(request, answer);
    const isAsset = request.url.startsWith('/assets/');
    if (isAsset && state.next !== request.url.includes('.next.'))
      return answer.writeHead(404).end();
    const { accept = '*/*' } = request.headers;
    const asked = new URL(request.url.replace('.next.', '.'), demo.url);
    const file = await fetch(asked, { headers: { accept } });
    const headers = Object.fromEntries(file.headers);
    let body = Buffer.from(await file.arrayBuffer());
    if (state.next && /javascript|css|html/.test(headers['content-type']))
      body = Buffer.from(renamed(body.toString()).replace('<title>', newTitle));
    delete headers['content-encoding'];
    delete headers['content-length'];
    delete headers['transfer-encoding'];
    answer.writeHead(file.status, headers).end(body);
  });
  function pass(request, answer) {
    const { hostname, port } = new URL(demo.url);
    const { method, url: path, headers } = request;
    const onward = http.request({ hostname, port, method, path, headers }, (said) => {
      answer.writeHead(said.statusCode, said.headers);
      said.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  }
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(state, {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  });
}

async function signedIn(options) {
  const opened = await openPhone(browser, { baseURL: release.url, ...options });
  await signIn(opened.page, demo.manager);
  return opened;
}

before(async () => {
  browser = await launch();
  release = await openRelease();
  phone = await signedIn();
  await phone.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await phone.page.reload();
  await phone.page.getByRole('navigation', { name: 'Main' }).waitFor();
}, limit);
after(async () => {
  await browser?.close();
  release?.close();
});

test('deploy.safe: the old tab goes on, the new release is offered and waits', limit, async () => {
  const { page } = phone;
  await page.evaluate(() => void (window.sameDocument = true));
  release.next = true;
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.getByRole('link', { name: /A new version is ready/ }).waitFor();
  await page.getByRole('link', { name: /^More/ }).tap();
  await page.getByRole('button', { name: /A new version is ready/ }).waitFor();
  await picture(page, 'new-version');
  assert.ok(await page.evaluate(() => window.sameDocument), 'nothing was loaded anew');
  assert.equal(await page.locator('meta[name=release]').count(), 0);
});

test('deploy.safe: a lazy route of the old release still opens', limit, async () => {
  const { page } = phone;
  const loaded = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
  );
  const scripts = loaded.filter((path) => /^\/assets\/.*\.js$/.test(path));
  for (const path of scripts)
    assert.equal((await fetch(`${release.url}${path}`)).status, 404, 'gone from the house');
  const before = (name) => scripts.some((path) => path.startsWith(`/assets/${name}-`));
  assert.ok(before('More') && !before('Palette') && !before('Settings'), scripts.join());

  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  await page.getByRole('link', { name: /^Templates/ }).tap();
  await page.getByRole('link', { name: 'Write a template' }).waitFor();
  assert.ok(await page.evaluate(() => window.sameDocument), 'nothing was loaded anew');
  await page.getByRole('link', { name: 'Today', exact: true }).tap();
});

test('deploy.safe: no reload while something is being written', limit, async () => {
  const { page, context } = await signedIn({ serviceWorkers: 'block' });
  await page.route(/\/assets\/Palette-/, (route) => route.abort());
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await page.getByLabel('Name').fill('Nadia');
  await page.evaluate(() => void (window.sameDocument = true));
  await page.keyboard.press('Control+k');
  await page.getByText('We could not reach the boutique.').waitFor();
  await page.waitForTimeout(500);
  assert.equal(await page.getByLabel('Name').inputValue(), 'Nadia');
  assert.ok(await page.evaluate(() => window.sameDocument), 'nothing was loaded anew');
  await context.close();
});

test('deploy.safe: on a tap the new release opens', limit, async () => {
  const { page, faults } = phone;
  await page.getByRole('link', { name: /^More/ }).tap();
  await page.getByRole('button', { name: /A new version is ready/ }).tap();
  await page.waitForFunction(() => document.querySelector('meta[name=release]') !== null);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('button', { name: /A new version is ready/ }).count(), 0);
  const scripts = await page.evaluate(() => [...document.scripts].map(({ src }) => src));
  assert.ok(scripts.some((src) => src.includes('.next.')));
  assert.deepEqual(faults, []);
});

test('deploy.safe: a page that cannot be fetched says so, and comes later', limit, async () => {
  const { page, context } = await openPhone(browser, {
    baseURL: release.url,
    serviceWorkers: 'block',
  });
  const asset = /\/assets\/Calendar-/;
  await page.route(asset, (route) => route.abort());
  const ahead = page.waitForEvent('requestfailed', (request) => asset.test(request.url()));
  await signIn(page);
  await page.evaluate(() => void (window.sameDocument = true));
  await ahead;
  await page.getByRole('article').waitFor();
  assert.ok(await page.evaluate(() => window.sameDocument), 'what nobody asked for may be missed');
  // Asked for, it is taken for a new release, once.
  await page.getByRole('link', { name: 'Calendar' }).tap();
  await page.waitForFunction(() => sessionStorage.getItem('carnet.reloaded'));
  await page.getByText('We could not reach the boutique.').waitFor();
  await page.unroute(asset);
  await page.getByRole('button', { name: 'Try again' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  await context.close();
});

test('deploy.safe: a sheet that cannot be fetched says so, and opens later', limit, async () => {
  const { page, context } = await openPhone(browser, {
    baseURL: release.url,
    serviceWorkers: 'block',
  });
  const asset = /\/assets\/sheets-/;
  await page.route(asset, (route) => route.abort());
  await signIn(page);
  const [client] = (await ask(page, '/api/clients?limit=1')).items;
  await page.evaluate(() => sessionStorage.setItem('carnet.reloaded', '1'));
  await page.goto(`/c/${client.id}`);
  const edit = page.getByRole('button', { name: 'Edit', exact: true });
  await edit.tap();
  await page.getByText('We could not reach the boutique.').first().waitFor();
  assert.equal(await page.getByRole('dialog').count(), 0);
  await page.unroute(asset);
  await edit.tap();
  await page.getByRole('textbox', { name: 'First name' }).waitFor();
  await context.close();
});

test('deploy.safe: without a worker the page is loaded anew, once, and opens', limit, async () => {
  release.next = false;
  const { page, context } = await signedIn({ serviceWorkers: 'block' });
  await page.getByRole('article').waitFor();
  await page.getByRole('link', { name: /^More/ }).tap();
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).waitFor();
  release.next = true;
  await page.getByRole('main').getByRole('link', { name: 'Settings' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  assert.equal(await page.locator('meta[name=release]').count(), 1, 'of the new release');
  await context.close();
});
