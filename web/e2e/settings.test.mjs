// SPDX-License-Identifier: Apache-2.0
// The house's own screens at work: a person of the floor is added, signs in, leaves, and is out at
// once; a template is written, reads as the client will, and is put away.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
const { owner } = demo;
let browser;

before(async () => void (browser = await launch()));
after(async () => void (await browser?.close()));

test('a person is added, signs in, leaves, and is out at once', limit, async () => {
  const family = `Newcomer ${Date.now()}`;
  const email = `ada.${Date.now()}@orsay-wren.example`;
  const password = 'first-words-of-ada';
  const { page, faults } = await openPhone(browser);
  await signIn(page, owner);
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Add a person' }).tap();
  const sheet = page.getByRole('dialog').first();
  await sheet.getByLabel('First name').fill('Ada');
  await sheet.getByLabel('Family name').fill(family);
  await sheet.getByLabel('Email').fill(email);
  await sheet.locator('fieldset').last().locator('label').first().tap();
  await sheet.getByRole('button', { name: 'Keep it' }).tap();
  await page.getByRole('button', { name: new RegExp(`Ada ${family}`) }).tap();
  await sheet.getByLabel('First password').fill(password);
  await sheet.getByRole('button', { name: 'Set the password' }).tap();
  await sheet.getByText('Ada can sign in with it now.').waitFor();

  const ada = await openPhone(browser);
  await signIn(ada.page, email, password);

  await sheet.getByRole('button', { name: 'Ada no longer works here' }).tap();
  const dialog = page.getByRole('alertdialog', { name: new RegExp(family) });
  await dialog.getByRole('button', { name: 'Sign Ada out' }).tap();
  await page.getByRole('heading', { name: 'No longer here' }).waitFor();
  await ada.page.goto('/');
  await ada.page.getByLabel('Password').waitFor();
  assert.deepEqual([...faults, ...ada.faults], []);
});

test('a template is written with its faults beside it, offered, and put away', limit, async () => {
  const { context, page, faults } = await openPhone(browser);
  await signIn(page, demo.manager);
  await page.goto('/settings/templates');
  await page.getByRole('link', { name: 'Write a template' }).tap();
  await page.getByLabel('Name', { exact: true }).fill('The window');
  const words = page.getByLabel('The words');
  const said = page.getByRole('status').filter({ hasText: /\w/ }).last();
  const keep = page.getByRole('button', { name: 'Keep it' });
  await words.fill('Dear {nickname}, the window is new. Reply YES to come.');
  await said.getByText('nickname').waitFor();
  assert.equal(await said.getByRole('listitem').count(), 2, 'the place and the asked answer');
  assert.ok(await keep.isDisabled(), 'what is wrong is not kept');
  await words.fill('Dear , the window of {store} is new.');
  await words.evaluate((field) => field.setSelectionRange(5, 5));
  await page.getByRole('button', { name: 'their first name' }).tap();
  await page.getByText('Reads well.').waitFor();
  assert.equal(await words.inputValue(), 'Dear {first_name}, the window of {store} is new.');
  const letter = page.locator('.letter');
  assert.match(await letter.innerText(), /^Dear [A-Z]\w+, the window of [A-Z].* is new\.$/);
  await picture(page, 'template');
  await keep.tap();
  await page.getByRole('link', { name: /The window/ }).tap();

  const floor = await openPhone(browser);
  await signIn(floor.page);
  const [client] = (await ask(floor.page, '/api/clients?whose=mine&limit=50')).items;
  const offered = async () =>
    (await ask(floor.page, `/api/clients/${client.id}/templates?channel=sms`)).items.filter(
      (one) => one.name === 'The window',
    );
  const [offer] = await offered();
  assert.match(offer.body, /^Dear \S+, the window of Madison Avenue is new\.$/);
  await page.getByRole('button', { name: 'Put it away' }).tap();
  await page.getByRole('heading', { name: 'Put away' }).waitFor();
  assert.deepEqual(await offered(), [], 'nobody is offered it any more');
  assert.deepEqual([...faults, ...floor.faults], []);
  await context.close();
});
