// SPDX-License-Identifier: Apache-2.0
// fields.page: the owner says what this house asks besides; the floor writes it on a client's page
// and finds by it; what two people write at once is told; a field that is archived comes back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, letTimePass, openPhone, picture, signIn, tell } from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, owner, floor, client;

before(async () => {
  browser = await launch();
  [owner, floor] = [await openPhone(browser), await openPhone(browser)];
  await signIn(owner.page, demo.owner);
  await signIn(floor.page);
  client = (await ask(floor.page, '/api/clients?q=lindqvist')).items[0].id;
}, limit);
after(async () => void (await browser?.close()));

const sheet = ({ page }) => page.getByRole('dialog');
const button = (phone, name) => phone.page.getByRole('button', { name, exact: true });
const path = () => `/api/clients/${client}/fields`;
async function until(label, value) {
  for (let i = 0; i < 100; i++) {
    const { items } = await ask(floor.page, path());
    if (items.find((one) => one.label === label)?.value === value) return;
    await floor.page.waitForTimeout(200);
  }
  assert.fail(`${label} never came to be ${value}`);
}

test('fields.page: the owner adds a field of choices', limit, async () => {
  await owner.page.goto('/settings/fields');
  await owner.page.getByText('By hand, By post, By email').waitFor();
  await picture(owner.page, 'fields');
  await button(owner, 'Add a field').tap();
  await sheet(owner).getByLabel('What it is called').fill('invitations');
  await sheet(owner).getByLabel('What is written into it').selectOption('choice');
  await sheet(owner).getByRole('button', { name: 'Save' }).tap();
  await sheet(owner).getByText('Another field is called this.').waitFor();
  await sheet(owner).getByText('What is there to choose from?').waitFor();
  await sheet(owner).getByLabel('What it is called').fill('Seat at the show');
  for (const [place, label] of ['First row', 'Balcony'].entries()) {
    await sheet(owner).getByRole('button', { name: 'Add a choice' }).tap();
    await sheet(owner).getByLabel(`Choice ${place + 1}`).fill(label);
  }
  await picture(owner.page, 'field-new');
  await sheet(owner).getByRole('button', { name: 'Save' }).tap();
  await owner.page.getByText('First row, Balcony').waitFor();
});

test('fields.page: the floor writes it, and finds the client by it', limit, async () => {
  const { page } = floor;
  await page.goto(`/c/${client}`);
  await button(floor, 'Known').tap();
  await sheet(floor).getByRole('button', { name: /^More of this house/ }).tap();
  await sheet(floor).getByLabel('Seat at the show').selectOption({ label: 'Balcony' });
  await sheet(floor).getByLabel('Watches owned').fill('two');
  await sheet(floor).getByRole('button', { name: 'Keep' }).tap();
  await sheet(floor).getByText('Write a number, such as 12 or 12.5.').waitFor();
  await sheet(floor).getByLabel('Watches owned').fill('2');
  await sheet(floor).getByRole('button', { name: 'Keep' }).tap();
  await sheet(floor).getByText('Kept.').waitFor();
  await until('Watches owned', '2');
  await picture(page, 'client-fields');
  const found = async () => (await ask(page, '/api/search?q=balcony')).items[0]?.client.line;
  for (let i = 0; i < 40 && !(await found()); i++) {
    await letTimePass(page); // until search has read the house once
    await page.waitForTimeout(250);
  }
  assert.equal(await found(), 'Seat at the show: Balcony');
});

test('fields.page: what others wrote meanwhile is told before it is lost', limit, async () => {
  const { page } = floor;
  await tell(owner.page, path(), await someone('Espresso'), 'PUT');
  await page.goto(`/c/${client}`);
  await button(floor, 'Known').tap();
  await sheet(floor).getByRole('button', { name: /^More of this house/ }).tap();
  const takes = sheet(floor).getByLabel('Takes');
  await takes.fill('Green tea');
  await tell(owner.page, path(), await someone('Still water'), 'PUT');
  await sheet(floor).getByRole('button', { name: 'Keep' }).tap();
  await sheet(floor).getByText('Meanwhile this says “Still water”.').waitFor();
  await sheet(floor).getByRole('button', { name: 'Keep' }).tap();
  await until('Takes', 'Green tea');
});

async function someone(value) {
  const { items } = await ask(owner.page, path());
  return { values: [{ field_id: items.find((one) => one.label === 'Takes').field_id, value }] };
}

test('fields.import: a column fills a field, and an undo empties it', limit, async (t) => {
  const { page } = owner;
  const list = [
    'First name,Last name,Seat at the show,Timepieces',
    'Ada,Fernsby,balcony,3',
    'Bo,Fernsby,Gallery,1',
  ].join('\n');
  await page.goto('/import');
  const file = { name: 'guests.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await page.locator('input[type=file]').setInputFiles(file);
  await button(owner, 'Look inside').tap();
  await page.getByText('This is none of the choices.').waitFor();
  const called = (label) => page.locator('.label', { hasText: new RegExp(`^${label}$`) });
  const column = (label) => page.locator('label', { has: called(label) }).locator('select');
  assert.equal(await column('Seat at the show').inputValue(), 'Seat at the show', 'guessed');
  await column('Watches owned').selectOption('Timepieces');
  await button(owner, 'Look again').tap();
  await page.getByRole('columnheader', { name: 'Watches owned' }).waitFor();
  await column('Watches owned').scrollIntoViewIfNeeded();
  await picture(page, 'import-fields');
  await see(t, page, 'import-fields');
  await page.getByRole('button', { name: /^Keep/ }).tap();
  await button(owner, 'Undo this import').waitFor();
  const [ada] = (await ask(page, '/api/clients?q=ada%20fernsby')).items;
  const { items } = await ask(page, `/api/clients/${ada.id}/fields`);
  const said = (label) => items.find((one) => one.label === label);
  const seat = said('Seat at the show');
  assert.equal(seat.choices.find(({ id }) => id === seat.value).label, 'Balcony');
  assert.equal(said('Watches owned').value, '3');
  await button(owner, 'Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
  assert.deepEqual((await ask(page, '/api/clients?q=ada%20fernsby')).items, []);
  await page.goto('/settings/fields');
});

test('fields.page: put in order, archived, and back with what pages say', limit, async () => {
  const { page } = owner;
  const labels = async () => {
    const { items } = await ask(page, '/api/fields');
    return items.filter((one) => !one.archived_at).map((one) => one.label);
  };
  assert.equal((await labels())[0], 'Takes');
  await button(owner, 'Move Takes down').tap();
  for (let i = 0; (await labels())[1] !== 'Takes' && i < 50; i++) await page.waitForTimeout(100);
  assert.deepEqual((await labels()).slice(0, 2), ['Invitations', 'Takes']);
  await button(owner, 'Change Takes').tap();
  await sheet(owner).getByRole('button', { name: 'Archive it' }).tap();
  await page.getByRole('heading', { name: 'Archived' }).waitFor();
  await button(owner, 'Use it again').tap();
  await button(owner, 'Change Takes').waitFor();
  await until('Takes', 'Green tea');
  assert.deepEqual([...owner.faults, ...floor.faults], []);
});
