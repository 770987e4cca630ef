// SPDX-License-Identifier: Apache-2.0
// standing: tiers and categories in lists and on the page, each with why; the owner's rules, and a
// tier set by hand.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, letTimePass, openPhone, picture, signIn } from './house.mjs';
import { phoneLooks, see, settle, wideLooks } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, floor, owner;

before(async () => {
  browser = await launch();
  floor = await openPhone(browser);
  await signIn(floor.page);
  owner = await openPhone(browser);
  await signIn(owner.page, demo.owner);
  await letTimePass(owner.page);
}, limit);
after(async () => void (await browser?.close()));

const narrowed = (page) => page.getByRole('group', { name: 'Narrow the list' });
const names = async (query) =>
  (await ask(floor.page, `/api/clients?${query}`)).items.map((one) => one.name);

test('standing: a list is narrowed to a category, says why, and Back keeps it', limit, async () => {
  const { page, faults } = floor;
  await page.goto('/clients');
  const expected = await names('whose=mine&category=bridal');
  assert.ok(expected.length > 0, 'the demo has somebody bridal');
  await narrowed(page).getByRole('button', { name: 'Bridal' }).tap();
  await page.getByText(/^Bridal: /).first().waitFor();
  assert.equal(await page.getByText(/^Bridal: /).count(), expected.length);
  await page.getByText(expected[0]).first().waitFor();
  await settle(page);
  await picture(page, 'categories');
  await page.getByRole('link', { name: new RegExp(expected[0]) }).first().tap();
  await page.getByRole('heading', { level: 1, name: expected[0] }).waitFor();
  await page.goBack();
  const chip = narrowed(page).getByRole('button', { name: 'Bridal', pressed: true });
  await chip.waitFor();
  await chip.tap();
  await page.getByText(/^Bridal: /).first().waitFor({ state: 'detached' });
  assert.deepEqual(faults, []);
});

test('standing: the page says it under the name, and why on a tap', limit, async (t) => {
  const { page } = floor;
  const [client] = (await ask(page, '/api/clients?tier=1&limit=1')).items;
  const { standing } = await ask(page, `/api/clients/${client.id}/profile`);
  await page.goto(`/c/${client.id}`);
  await page.getByRole('button', { name: new RegExp(`^${standing.tier.name}`) }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByText(standing.tier.why, { exact: true }).waitFor();
  for (const one of standing.categories) await sheet.getByText(one.why, { exact: true }).waitFor();
  await settle(page);
  await picture(page, 'standing');
  await see(t, page, 'standing', phoneLooks);
  assert.equal(await sheet.getByRole('button', { name: 'Set it by hand' }).count(), 0);
  await sheet.getByRole('button', { name: 'Close' }).tap();
});

test('standing: the owner sets a tier by hand, and lets the rules decide', limit, async (t) => {
  const { page, faults } = owner;
  const [client] = (await ask(page, '/api/clients?tier=3&limit=1')).items;
  const place = `/api/clients/${client.id}/profile`;
  const before = (await ask(page, place)).standing.tier;
  await page.goto(`/c/${client.id}`);
  await page.getByRole('button', { name: new RegExp(`^${before.name}`) }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('Grand Cercle', { exact: true }).tap();
  await sheet.getByLabel('Why', { exact: true }).fill('Brought us half of the regatta');
  await see(t, page, 'standing-by-hand', phoneLooks);
  await sheet.getByRole('button', { name: 'Set it by hand' }).tap();
  await sheet.locator('.toast').waitFor(); // above the sheet, not under it
  await sheet.getByText(/^Set by hand by .*: Brought us half of the regatta/).waitFor();
  assert.equal((await ask(page, place)).standing.tier.rank, 1);
  assert.ok((await names('tier=1&limit=100')).includes(client.name), 'lists follow at once');
  await sheet.getByRole('button', { name: 'Let the rules decide again' }).tap();
  await sheet.getByText(before.why, { exact: true }).waitFor();
  assert.deepEqual((await ask(page, place)).standing.tier, before);
  assert.deepEqual(faults, []);
});

test('standing: the owner changes the rules, faults beside the fields', limit, async (t) => {
  const { page, faults } = owner;
  await page.goto('/settings/categories');
  await settle(page);
  await picture(page, 'category-rules');
  const days = page.getByLabel('New: days');
  const percent = page.getByLabel('Tier 2: % of those who bought, from the top');
  await days.fill('0');
  await percent.fill('5');
  const save = page.getByRole('button', { name: 'Keep it' });
  await save.tap();
  await page.getByText('Name a number from 1 to 730.').waitFor();
  await page.getByText('This must reach further than the tier before it.').waitFor();
  await see(t, page, 'category-rules-faults', phoneLooks);
  await days.fill('120');
  await percent.fill('25');
  await page.getByLabel('Tier 1', { exact: true }).fill('Salon');
  await page.getByRole('switch', { name: /^Giver/ }).tap();
  await save.tap();
  await page.getByText('Kept. Lists follow within a minute.').waitFor();
  await page.evaluate(() => document.querySelector('main').scrollTo(0, 0));
  await see(t, page, 'category-rules', wideLooks);
  const rules = await ask(page, '/api/house/categories');
  assert.equal(rules.newcomer.days, 120);
  assert.equal(rules.giver.on, false);
  assert.deepEqual(
    rules.tiers.ranks.map((rank) => rank.name),
    ['Salon', 'Cercle', 'Maison'],
  );
  await floor.page.goto('/clients');
  await narrowed(floor.page).getByRole('button', { name: 'Salon' }).waitFor();
  assert.equal(await narrowed(floor.page).getByRole('button', { name: 'Giver' }).count(), 0);
  assert.deepEqual(faults, []);
});
