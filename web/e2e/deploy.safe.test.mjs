// SPDX-License-Identifier: Apache-2.0
// deploy.safe: a tab of the old release goes on; the new one is offered, and never interrupts.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
const ofRelease = /^\/(sw\.js|index\.html|assets\/.*)?(\?.*)?$/;
const newTitle = '<meta name="release" content="next"><title>';
let browser, phone, release;

// The house, which on a word serves another release: its worker and shell say another name, and
// the old release's scripts are gone.
async function openRelease() {
  const state = { next: false, gone: 0 };
  const server = http.createServer(async (request, answer) => {
    if (!ofRelease.test(request.url)) return pass(request, answer);
    const file = await fetch(new URL(request.url, demo.url));
    let body = Buffer.from(await file.arrayBuffer());
    if (state.next && request.url.startsWith('/sw.js'))
      body = Buffer.from(body.toString().replace(/carnet-shell-/, 'carnet-shell-next-'));
    if (state.next && /^\/(index\.html)?$/.test(request.url))
      body = Buffer.from(body.toString().replace('<title>', newTitle));
    const headers = Object.fromEntries(file.headers);
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

before(async () => {
  browser = await launch();
  release = await openRelease();
  phone = await openPhone(browser, { baseURL: release.url });
  await signIn(phone.page);
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

test('deploy.safe: a lazy page of the old release still opens', limit, async () => {
  const { page } = phone;
  const old = await page.evaluate(async () => {
    const names = performance.getEntriesByType('resource').map((one) => one.name);
    const scripts = names.filter((name) => /assets\/.*\.js/.test(name));
    const answers = await Promise.all(scripts.map((name) => fetch(name).then((a) => a.ok)));
    return { n: scripts.length, ok: answers.every(Boolean) };
  });
  assert.ok(old.n > 5 && old.ok);
  await page.getByRole('link', { name: /^Clients/ }).tap();
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
});

test('deploy.safe: no reload while something is being written', limit, async () => {
  const { page } = phone;
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await page.getByLabel('Name').fill('Nadia');
  await page.evaluate(() => dispatchEvent(new Event('vite:preloadError')));
  await page.waitForTimeout(500);
  assert.equal(await page.getByLabel('Name').inputValue(), 'Nadia');
  assert.ok(await page.evaluate(() => window.sameDocument), 'nothing was loaded anew');
  await page.getByRole('button', { name: 'Close' }).tap();
});

test('deploy.safe: on a tap the new release opens', limit, async () => {
  const { page, faults } = phone;
  await page.getByRole('link', { name: /^More/ }).tap();
  await page.getByRole('button', { name: /A new version is ready/ }).tap();
  await page.waitForFunction(() => document.querySelector('meta[name=release]') !== null);
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('button', { name: /A new version is ready/ }).count(), 0);
  assert.deepEqual(faults, []);
});

test('deploy.safe: a page that cannot be fetched says so, and comes later', limit, async () => {
  const { page, context } = await openPhone(browser, {
    baseURL: release.url,
    serviceWorkers: 'block',
  });
  const asset = /\/assets\/Calendar-/;
  await page.route(asset, (route) => route.abort());
  await signIn(page);
  await page.getByRole('link', { name: 'Calendar' }).tap();
  await page.getByText('We could not reach the boutique.').waitFor();
  await page.unroute(asset);
  await page.getByRole('button', { name: 'Try again' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Calendar' }).waitFor();
  await context.close();
});
