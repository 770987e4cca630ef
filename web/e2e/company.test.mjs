// SPDX-License-Identifier: Apache-2.0
// company: two people come in, written down without a line; the visit stands on both pages; one
// more is added later, and taken off.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, line, page, faults, eleanor, priya, nadia;

before(async () => {
  browser = await launch();
  const opened = await phoneOnLine(browser);
  ({ line } = opened);
  ({ page, faults } = opened.phone);
  [eleanor] = (await ask(page, '/api/clients?whose=mine&limit=1')).items;
  [priya] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  await page.waitForFunction(async () => (await caches.keys()).includes('carnet-media'));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const sheet = () => page.getByRole('dialog', { name: 'Who came along?' });
const visit = async () => (await ask(page, `/api/clients/${nadia}/visits`)).items[0];
const ledger = async (of) => (await ask(page, `/api/clients/${of}/timeline`)).items;
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await page.waitForTimeout(250);
  assert.ok(await what());
};

test('company: who came along is noted without a line', limit, async (t) => {
  await page.goto('/walk-in');
  await page.getByLabel('Name', { exact: true }).fill('Nadia Wintergreen');
  await page.getByRole('group', { name: 'Stopped at' }).locator('label').first().tap();
  await page.getByRole('button', { name: 'Somebody with them' }).tap();
  await see(t, page, 'company-whom');
  await sheet().getByLabel('Who').fill('Odalys');
  await sheet().getByRole('button', { name: /Odalys/ }).last().tap();
  line.lose();
  await page.getByRole('button', { name: 'Somebody with them' }).tap();
  await sheet().getByLabel('Who').fill(eleanor.name);
  await sheet().getByRole('button', { name: eleanor.name }).first().tap();
  await page.getByRole('button', { name: `${eleanor.name} did not come along` }).waitFor();
  await picture(page, 'company');
  await page.getByRole('button', { name: 'Keep Nadia' }).tap();
  await page.getByText('Nadia is kept.').first().waitFor();
  line.mode = 'open';
  await until(async () => (await ask(page, '/api/clients?q=wintergreen')).items?.length === 1);
  nadia = (await ask(page, '/api/clients?q=wintergreen')).items[0].id;
  const kept = await visit();
  assert.deepEqual(kept.companions.map((one) => one.client_id), [eleanor.id]);
  assert.equal(kept.with, 'Odalys');
});

test('company: the visit stands on both pages', limit, async (t) => {
  await page.goto(`/c/${nadia}`);
  const along = page.getByRole('link', { name: eleanor.name });
  await along.waitFor();
  await page.getByText('Odalys', { exact: true }).waitFor();
  await along.scrollIntoViewIfNeeded();
  await picture(page, 'company-ledger');
  await see(t, page, 'company-ledger');
  const [entry] = (await ledger(eleanor.id)).filter((one) => one.noun === 'companions');
  assert.match(entry.text, /^With Nadia Wintergreen: /);
  await page.goto(`/c/${eleanor.id}`);
  await page.getByText('Came along').first().waitFor();
  await page.getByText(/^With Nadia Wintergreen: /).waitFor();
});

test('company: one more is added later, and taken off', limit, async () => {
  await page.goto(`/c/${nadia}`);
  await page.getByRole('button', { name: 'Who came along?' }).tap();
  await sheet().getByLabel('Who').fill('Priya Raman');
  await sheet().getByRole('button', { name: 'Priya Raman' }).first().tap();
  await sheet().getByRole('link', { name: 'Priya Raman' }).waitFor();
  assert.equal((await visit()).companions.length, 2);
  await sheet().getByRole('button', { name: 'Remove Priya Raman' }).tap();
  await sheet().getByRole('link', { name: 'Priya Raman' }).waitFor({ state: 'detached' });
  assert.equal((await visit()).companions.length, 1);
  assert.ok(!(await ledger(priya.id)).some((one) => one.noun === 'companions'));
  assert.deepEqual(faults, []);
});
