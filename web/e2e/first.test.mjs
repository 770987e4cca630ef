// SPDX-License-Identifier: Apache-2.0
// first: a phone that opens a page for the first time asks for what it shows at once, and once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, enter, launch, openPhone, signIn } from './house.mjs';

const limit = { timeout: 60_000 };
let browser, state, client;

before(async () => {
  browser = await launch();
  const phone = await openPhone(browser);
  await signIn(phone.page);
  client = (await ask(phone.page, '/api/today')).prompts[0].client_id;
  state = await phone.context.storageState(); // who is here, and nothing else of that phone
  await phone.context.close();
}, limit);
after(() => browser?.close());

// Opens the page with the app itself held back until everything in `first` was asked for.
async function opened(path, role, first) {
  const { context, page, faults } = await openPhone(browser, { storageState: state });
  const asked = [];
  let release;
  const all = new Promise((done) => (release = done));
  page.on('request', (request) => {
    asked.push(new URL(request.url()).pathname);
    if (first.every((wanted) => asked.some((one) => one.startsWith(wanted)))) release();
  });
  await page.route('**/assets/base-*.js', async (route) => {
    await all;
    await route.continue();
  });
  await page.goto(path);
  await page.getByRole('main').getByRole(role).first().waitFor();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await context.close();
  assert.deepEqual(faults, []);
  return asked;
}

const once = (asked, path) => assert.equal(asked.filter((one) => one === path).length, 1, path);

test('first: Today is under way while the app still arrives', limit, async () => {
  const asked = await opened('/', 'article', ['/api/session', '/api/today']);
  once(asked, '/api/session');
  once(asked, '/api/today');
});

test('first: so is a client, with the file of the page', limit, async () => {
  const path = `/api/clients/${client}`;
  const parts = ['profile', 'visits', 'promises'].map((part) => `${path}/${part}`);
  const files = ['/assets/Book-', '/assets/pages-'];
  const asked = await opened(`/c/${client}`, 'listitem', [...files, ...parts]);
  for (const one of ['/api/session', '/api/today', path, ...parts]) once(asked, one);
});

test('first: so is a conversation', limit, async () => {
  const parts = ['profile', 'messages'].map((part) => `/api/clients/${client}/${part}`);
  const files = ['/assets/Inbox-', '/assets/pages-'];
  const asked = await opened(`/t/${client}`, 'textbox', [...files, ...parts]);
  for (const one of ['/api/session', '/api/today', ...parts]) once(asked, one);
});

test('first: the walk-in comes while a password is typed', limit, async () => {
  const { context, page } = await openPhone(browser);
  const fetched = page.waitForResponse(/\/assets\/WalkIn-.*\.js/);
  await page.goto('/');
  await fetched;
  await enter(page);
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  const focused = await page.evaluate(() => document.activeElement?.id);
  assert.equal(focused, 'walk-in-name', 'the keyboard is open on Name within the tap');
  await context.close();
});
