// SPDX-License-Identifier: Apache-2.0
// axe.*: the pages of managers and owners, in every look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, signIn } from './house.mjs';
import { see, settle, wideLooks } from './looks.mjs';

const limit = { timeout: 240_000 };
const file = fileURLToPath(new URL('../../fixtures/imports/clients.csv', import.meta.url));
let browser, phone, page, store;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page, demo.manager);
  [store] = (await ask(page, '/api/stores')).items;
}, limit);
after(async () => void (await browser?.close()));

async function seePage(t, name, path, looks) {
  await page.goto(path);
  await settle(page);
  await see(t, page, name, looks);
}

async function seeSheet(t, name, button) {
  await page.getByRole('main').getByRole('button', { name: button }).first().tap();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  await see(t, page, name);
  await sheet.getByRole('button', { name: 'Close' }).tap();
  await sheet.waitFor({ state: 'detached' });
}

test('axe.*: Team', limit, async (t) => {
  await seePage(t, 'team', '/team', wideLooks);
  await page.getByRole('button', { name: 'Show as a table' }).tap();
  await page.getByRole('table', { name: 'From the door to the second visit' }).waitFor();
  await see(t, page, 'team-table');
});

test('axe.*: Settings, people and stores', limit, async (t) => {
  await seePage(t, 'settings', '/settings', wideLooks);
  await seePage(t, 'people', '/settings/people');
  await seeSheet(t, 'person-new', 'Add a person');
  await seePage(t, 'stores', '/settings/stores');
  await seePage(t, 'store', `/settings/stores/${store.id}`, wideLooks);
});

test('axe.*: Settings, words and oneself', limit, async (t) => {
  const [template] = (await ask(page, '/api/templates')).items;
  await seePage(t, 'templates', '/settings/templates', wideLooks);
  await seePage(t, 'template', `/settings/templates/${template.id}`);
  await seePage(t, 'template-new', '/settings/templates/new');
  await seePage(t, 'wordings', '/settings/wordings');
  await seePage(t, 'me', '/settings/me');
});

test('axe.*: a file brought in', limit, async (t) => {
  await seePage(t, 'import', '/import', wideLooks);
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: 'Look inside' }).waitFor();
  await see(t, page, 'import-chosen');
  await page.getByRole('button', { name: 'Look inside' }).tap();
  await page.getByRole('button', { name: /^(Keep|Nothing to keep)/ }).waitFor();
  await see(t, page, 'import-preview');
});

test('axe.*: the manager’s Today, More and Calendar', limit, async (t) => {
  await seePage(t, 'manager-today', '/', wideLooks);
  await seePage(t, 'manager-more', '/more');
  await seePage(t, 'manager-calendar', '/calendar');
});

test('axe.*: what owners alone see', limit, async (t) => {
  const own = await openPhone(browser);
  await signIn(own.page, demo.owner);
  await own.page.goto('/settings/house');
  await settle(own.page);
  await see(t, own.page, 'house');
  await own.page.goto('/settings/fields');
  await settle(own.page);
  await see(t, own.page, 'fields', wideLooks);
  await own.page.getByRole('button', { name: 'Change Invitations' }).tap();
  await settle(own.page);
  await see(t, own.page, 'field');
  await own.page.goto('/settings/wordings');
  await settle(own.page);
  await see(t, own.page, 'owner-wordings');
  assert.deepEqual(own.faults, []);
  await own.context.close();
});

test('axe.*: nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
