// SPDX-License-Identifier: Apache-2.0
// addressing: salutation, the way and hours they prefer, whose a number is; said where one writes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults, client;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
  [client] = (await ask(page, '/api/clients?q=priya%20raman')).items;
}, limit);
after(async () => browser?.close());

const sheet = () => page.getByRole('dialog', { name: /^Edit/ });
const kept = () => ask(page, `/api/clients/${client.id}`);
async function openEdit() {
  await page.goto(`/c/${client.id}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).tap();
  await sheet().getByLabel('Salutation').waitFor();
}

test('addressing: a salutation, calls after five and a name are kept at once', limit, async () => {
  await openEdit();
  await sheet().getByLabel('Salutation').fill('Dr');
  await sheet().getByLabel('Likes to hear from us by').selectOption('call');
  await sheet().getByLabel('From', { exact: true }).fill('17:00');
  await sheet().getByLabel('Thu', { exact: true }).check();
  await picture(page, 'addressing');
  await sheet().getByLabel('Called').fill('Priya');
  await sheet().getByRole('button', { name: 'Keep the changes' }).tap();
  await sheet().waitFor({ state: 'detached' });
  const { salutation, preference, preferred_name } = await kept();
  assert.equal(preferred_name, 'Priya', 'what was typed above is kept too');
  assert.equal(salutation, 'Dr');
  assert.equal(preference, 'Prefers calls after 5 pm on Thursdays');
});

test('addressing: whoever writes is told', limit, async () => {
  await page.goto(`/t/${client.id}`);
  await page.getByText('Prefers calls after 5 pm on Thursdays').waitFor();
});

test('addressing: an assistant’s number says whose it is, and is shared', limit, async () => {
  await openEdit();
  await sheet().getByRole('button', { name: 'Add a phone' }).tap();
  await sheet().getByLabel('Phone', { exact: true }).fill('(212) 555-0197');
  await sheet().getByLabel('What it is called').fill('Office');
  await sheet().getByLabel('Whose it is').selectOption('assistant');
  await sheet().getByLabel('Who that is').fill('Mr Hale');
  await sheet().getByText(/^Somebody else reads it/).waitFor();
  await picture(page, 'contact');
  await sheet().getByRole('button', { name: 'Keep it', exact: true }).tap();
  await sheet().getByRole('button', { name: /Office · Mr Hale/ }).waitFor();
  const office = (await kept()).contacts.find((one) => one.label === 'Office');
  assert.equal(office.shared, true);
  assert.equal(office.holder, 'assistant');
});

test('addressing: an address tells the clock, in words', limit, async () => {
  await sheet().getByRole('button', { name: 'Add an address' }).tap();
  await sheet()
    .getByLabel('Address', { exact: true })
    .fill('1 Main St, Thunder Bay, ON P7B 1A1, Canada');
  await sheet().getByRole('button', { name: 'Keep it', exact: true }).tap();
  await sheet().getByRole('button', { name: /Thunder Bay/ }).waitFor();
  assert.match((await kept()).zone_text, /time/);
  assert.deepEqual(faults, []);
});
