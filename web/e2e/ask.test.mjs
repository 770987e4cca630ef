// SPDX-License-Identifier: Apache-2.0
// ask: somebody without consent is asked before anybody writes; and how to reach them is mended.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { freeMobile } from './capture.mjs';
import { ask, launch, openPhone, picture, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
const id = randomUUID().replace(/^(.{14})./, '$17');
const path = `/api/clients/${id}`;
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
  const contact = { id: id.replace(/.$/, '0'), kind: 'phone', value: await freeMobile(page) };
  const name = { given_name: 'Perpetua', family_name: 'Quince' };
  await tell(page, '/api/clients', { id, ...name, contacts: [contact], tags: [] });
}, limit);
after(async () => void (await browser?.close()));

test('ask: the dock offers to ask, and a spoken yes is confirmed by the house', limit, async () => {
  await page.goto(`/c/${id}`);
  const asking = page.getByRole('button', { name: 'Ask to text' });
  await asking.waitFor();
  assert.equal(await page.getByRole('link', { name: 'Message' }).count(), 0);

  await page.goto(`/t/${id}`);
  await asking.waitFor();
  const field = page.getByRole('textbox', { name: 'Writing to Perpetua' });
  assert.equal(await field.count(), 0, 'nothing to type into before they were asked');
  await page.getByRole('button', { name: 'About an order or a repair' }).tap();
  await field.waitFor();

  await page.goto(`/c/${id}`);
  await asking.tap();
  const sheet = page.getByRole('dialog', { name: 'May we text Perpetua?' });
  await sheet.getByText(/“.*STOP.*”/).waitFor();
  await page.waitForTimeout(300);
  await picture(page, 'ask');
  await sheet.getByRole('button', { name: 'Perpetua said yes' }).tap();
  await sheet.waitFor({ state: 'hidden' });
  const [yes] = (await ask(page, `${path}/consents`)).items;
  assert.deepEqual([yes.purpose, yes.state, yes.method], ['marketing', 'granted', 'oral']);
  assert.ok(yes.wording_id);
  const [sent] = (await ask(page, `${path}/messages`)).items;
  assert.equal(sent.class, 'opt_in_invitation');
});

test('contacts: each fault is shown; one is added, corrected, removed', limit, async () => {
  await page.goto(`/c/${id}`);
  await page.getByRole('button', { name: 'Edit' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Edit Perpetua' });
  await sheet.getByRole('button', { name: 'Add a phone' }).tap();
  const phone = sheet.getByLabel('Phone');
  await phone.fill('12');
  await sheet.getByRole('button', { name: 'Keep it' }).tap();
  await sheet.getByText('This is not a telephone number').waitFor();
  assert.equal(await phone.getAttribute('aria-invalid'), 'true');
  await picture(page, 'contact-fault');
  await phone.fill('(212) 555-0117');
  await sheet.getByRole('button', { name: 'Keep it' }).tap();
  await sheet.getByRole('button', { name: '+12125550117' }).tap();
  await sheet.getByLabel('Phone').fill('(212) 555-0118');
  await sheet.getByRole('button', { name: 'Correct it' }).tap();
  await sheet.getByRole('button', { name: '+12125550118' }).tap();
  await sheet.getByRole('button', { name: 'Remove +12125550118' }).tap();
  await sheet.getByRole('button', { name: '+12125550118' }).waitFor({ state: 'detached' });
  assert.equal((await ask(page, path)).contacts.length, 1);
  assert.deepEqual(faults, []);
});
