// SPDX-License-Identifier: Apache-2.0
// kbd.client: from a client's name the keyboard comes to the acts at once, and Ctrl and Enter keep
// what a sheet holds.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
const desk = { viewport: { width: 1280, height: 800 }, isMobile: false, deviceScaleFactor: 1 };
let browser, page, faults, client;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser, desk));
  await signIn(page);
  const { items } = await ask(page, '/api/clients?whose=mine&limit=5');
  client = items.find((one) => one.kind === 'person');
}, limit);
after(async () => void (await browser?.close()));

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

test('kbd.client: from a client’s name the acts come before their page', limit, async () => {
  const { id, name } = client;
  await page.goto(`/c/${id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  const note = page.getByRole('button', { name: 'Add a note' });
  await note.waitFor();
  await page.getByRole('heading', { level: 1, name }).evaluate((title) => {
    title.tabIndex = -1;
    title.focus();
  });
  let steps = 0;
  while (!(await note.and(page.locator(':focus')).count()) && steps < 40) {
    await press('Tab');
    steps++;
  }
  await picture(page, 'client-desk-keys');
  assert.ok(steps <= 15, `${steps} steps`);
});

test('kbd.client: Ctrl and Enter keep what a sheet holds', limit, async () => {
  const { id } = client;
  const notes = async () => (await ask(page, `/api/clients/${id}/notes`)).items;
  await page.goto(`/c/${id}`);
  await page.getByRole('button', { name: 'Add a note' }).waitFor();
  const before = await notes();
  await press('n');
  const field = page.getByLabel('What should the house remember?');
  await field.and(page.locator(':focus')).waitFor();
  await press('Control+Enter'); // nothing is said yet
  await page.keyboard.type('Collects sea glass');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByRole('listitem').filter({ hasText: 'Collects sea glass' }).waitFor();
  const after = await notes();
  assert.equal(after.length, before.length + 1);
  const wishes = page.getByRole('region', { name: 'Wishes' });
  await wishes.getByRole('button', { name: 'Add a wish' }).press('Enter');
  await page.getByLabel('In their words').focus();
  await page.keyboard.type('A cameo');
  await press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await wishes.getByText('A cameo').waitFor();
});

test('kbd.client: what gave way to a sheet or a line gets the focus back', limit, async () => {
  const focused = (one) => one.and(page.locator(':focus')).waitFor();
  const sheet = page.getByRole('dialog');
  await page.goto(`/c/${client.id}`);
  const known = page.getByRole('button', { name: 'Known', exact: true });
  await known.press('Enter');
  await sheet.getByRole('button', { name: /^Sizes/ }).press('Enter');
  await focused(sheet.getByRole('heading', { level: 2 }).first());
  await sheet.getByRole('button', { name: 'Close' }).press('Enter');
  await focused(known);
  const line = page.getByRole('listitem').filter({ hasText: 'Collects sea glass' });
  await line.getByRole('button').press('Enter');
  await sheet.getByRole('button', { name: 'Remove the note' }).press('Enter');
  await line.waitFor({ state: 'detached' });
  await sheet.waitFor({ state: 'detached' });
  await focused(page.locator('main').getByRole('heading'));
});

test('kbd.client: words chosen with the mouse do not close their sheet', limit, async () => {
  await page.goto(`/c/${client.id}`);
  await page.getByRole('button', { name: 'Add a note' }).click();
  const field = page.getByLabel('What should the house remember?');
  await field.fill('Her sister is getting married');
  const { x, y } = await field.boundingBox();
  await page.mouse.move(x + 40, y + 24);
  await page.mouse.down();
  await page.mouse.move(8, 8, { steps: 4 });
  await page.mouse.up();
  assert.equal(await field.inputValue(), 'Her sister is getting married');
  await field.fill('');
  await page.mouse.click(8, 8);
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
