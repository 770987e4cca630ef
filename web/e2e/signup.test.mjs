// SPDX-License-Identifier: Apache-2.0
// signup: a client writes down their own page on a second phone; it lands on the associate's
// screen at once, a known number is told there and nowhere else, and the link is used once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import decodeQR from 'qr/decode.js';
import { found, freeMobile } from './capture.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { untilKept } from './kept.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, floor, mobile;

before(async () => {
  browser = await launch();
  floor = await openPhone(browser);
  await signIn(floor.page);
  await untilKept(floor.page);
  mobile = await freeMobile(floor.page);
}, limit);
after(() => browser?.close());

// Shows a code, and reads it as a camera would, from what is drawn.
async function showCode(first = async () => {}) {
  const { page } = floor;
  await page.goto('/');
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await first();
  await page.getByRole('button', { name: 'Let them write it themselves' }).tap();
  const code = page.getByRole('img', { name: 'A code for their phone' });
  await code.waitFor();
  await page.waitForTimeout(400); // the sheet has risen
  const shot = (await code.screenshot()).toString('base64');
  const image = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const drawn = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(drawn.width, drawn.height);
    const context = canvas.getContext('2d');
    context.drawImage(drawn, 0, 0);
    const { data, width, height } = context.getImageData(0, 0, drawn.width, drawn.height);
    return { data: [...data], width, height };
  }, shot);
  return decodeQR({ ...image, data: Uint8ClampedArray.from(image.data) });
}

// A phone that never signed in, at the address of the code.
async function theirPhone(url, options = {}) {
  const phone = await openPhone(browser, options);
  await phone.page.goto(url);
  await phone.page.getByRole('heading', { level: 1 }).waitFor();
  return phone;
}

test('signup: written on a second phone, seen on the first', limit, async () => {
  const url = await showCode();
  await picture(floor.page, 'sign-up');
  const { page, context, faults } = await theirPhone(url);
  const yes = page.getByRole('checkbox');
  assert.ok((await yes.count()) >= 1);
  const given = page.locator('input[type=checkbox]:checked');
  assert.equal(await given.count(), 0, 'no yes is given for them');
  await page.getByLabel('First name').fill('Oriane');
  await page.getByLabel('Last name').fill('Delacroix-Quill');
  await page.getByLabel('Mobile').fill(mobile);
  const birthday = page.getByRole('group', { name: 'Birthday' });
  await birthday.getByLabel('Day').fill('12');
  await birthday.getByLabel('Month').selectOption({ label: 'May' });
  await yes.first().tap();
  await picture(page, 'sign-up-form');
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  await floor.page.getByText('Oriane Delacroix-Quill is in the book.').waitFor();
  assert.equal(await floor.page.getByRole('dialog').getByRole('alert').count(), 0);
  const sheet = floor.page.getByRole('dialog');
  await sheet.getByRole('link', { name: 'Open the page' }).tap();
  await floor.page.getByRole('heading', { level: 1, name: 'Oriane Delacroix-Quill' }).waitFor();
  const [client] = await found(floor.page, 'Delacroix-Quill');
  const { items } = await ask(floor.page, `/api/clients/${client.id}/consents`);
  assert.deepEqual(
    items.map(({ purpose, state, method, channel }) => [purpose, state, method, channel]),
    [['marketing', 'granted', 'form', 'sms']],
  );
  assert.ok(items[0].wording_id);
  assert.deepEqual(await context.cookies(), [], 'nobody is signed in there');
  await page.goto('about:blank');
  await page.goto(url);
  await page.getByRole('heading', { name: /^This link is over/ }).waitFor();
  assert.deepEqual(faults, []);
  assert.deepEqual(floor.faults, []);
});

test('signup: a known number is told on the floor alone', limit, async () => {
  const { page } = await theirPhone(await showCode());
  await page.getByLabel('First name').fill('Somebody');
  await page.getByLabel('Mobile').fill(mobile);
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.getByRole('heading', { name: /^Thank you/ }).waitFor();
  assert.equal(await page.getByText('Oriane').count(), 0);
  const told = floor.page.getByRole('alert').filter({ hasText: 'Oriane Delacroix-Quill' });
  await told.getByRole('link', { name: 'Open the page they have' }).waitFor();
  await picture(floor.page, 'sign-up-known');
});

test('signup: what was ticked goes onto the page, and nothing stays behind', limit, async () => {
  const { page: floorPage } = floor;
  const ticked = async () => {
    const tile = floorPage.getByRole('group', { name: 'Stopped at' }).locator('label').first();
    await tile.tap();
  };
  const { page } = await theirPhone(await showCode(ticked));
  await page.getByLabel('First name').fill('Piers');
  await page.getByLabel('Last name').fill('Underquill');
  await page.getByLabel('Mobile').fill(await freeMobile(floorPage, [mobile]));
  await page.getByRole('button', { name: 'Send' }).tap();
  await floorPage.getByText('What they stopped at stands on their page.').waitFor();
  await picture(floorPage, 'sign-up-visit');
  const [client] = await found(floorPage, 'Underquill');
  const { items } = await ask(floorPage, `/api/clients/${client.id}/visits`);
  assert.deepEqual(items.map(({ pieces }) => pieces.length), [1]);
  await floorPage.goto('/');
  await floorPage.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await floorPage.getByRole('group', { name: 'Stopped at' }).locator('label').first().waitFor();
  assert.equal(await floorPage.getByText('As you left it.').count(), 0);
  assert.equal(await floorPage.locator('input[type=checkbox]:checked').count(), 0);
});

test('signup: a sheet closed before they have written loses nothing', limit, async () => {
  const { page: floorPage } = floor;
  const { page } = await theirPhone(await showCode());
  await floorPage.keyboard.press('Escape');
  await floorPage.getByRole('dialog').waitFor({ state: 'detached' });
  await floorPage.getByRole('group', { name: 'Stopped at' }).locator('label').first().tap();
  await page.getByLabel('First name').fill('Odile');
  await page.getByLabel('Mobile').fill(await freeMobile(floorPage, [mobile]));
  await page.getByRole('button', { name: 'Send' }).tap();
  await floorPage.getByText('Kept on the page of Odile.').first().waitFor();
  const client = (await found(floorPage, 'Odile'))[0];
  const { items } = await ask(floorPage, `/api/clients/${client.id}/visits`);
  assert.equal(items.length, 1);
});

test('signup: every fault is told under its field, in every look', limit, async (t) => {
  const { page, faults } = await theirPhone(await showCode());
  await page.getByRole('button', { name: 'Send' }).tap();
  await page.getByText('Please write your name.').waitFor();
  await page.getByText('Please give a telephone number or an email.').waitFor();
  const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
  assert.equal(focused, 'given_name');
  await see(t, page, 'join');
  assert.deepEqual(faults, []);
});

test('signup: it speaks the language of their phone, else English', limit, async () => {
  const url = await showCode();
  const french = await theirPhone(url, { locale: 'fr-CA' });
  await french.page.getByRole('heading', { level: 1, name: 'Vos coordonnées' }).waitFor();
  await french.page.getByLabel('Prénom').waitFor();
  const months = french.page.getByRole('group', { name: 'Anniversaire', exact: true });
  await months.getByLabel('Mois').selectOption({ label: 'mai' });
  assert.equal(await french.page.evaluate(() => document.documentElement.lang), 'fr');
  await picture(french.page, 'sign-up-french');
  await months.getByLabel('Jour').fill('32');
  await french.page.getByLabel('Mobile').fill('12');
  await french.page.getByRole('button', { name: 'Envoyer' }).tap();
  await french.page.getByText('Certaines indications sont à revoir.').waitFor();
  await french.page.getByText('Veuillez indiquer votre nom.').waitFor();
  await french.page.getByText(/^Écrivez le numéro avec l’indicatif/).waitFor();
  await french.page.getByText('Ce jour n’existe pas.').waitFor();
  const said = await french.page.locator('.fault:not([hidden])').allTextContents();
  assert.equal(said.length, 3, said.join(' '));
  assert.deepEqual(french.faults, []);
  await french.context.close();
  const { page, context } = await theirPhone(url, { locale: 'ja-JP' });
  await page.getByRole('heading', { level: 1, name: 'Your details' }).waitFor();
  await context.close();
});
