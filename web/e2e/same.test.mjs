// SPDX-License-Identifier: Apache-2.0
// same: a second page about one person is noticed at the door, reviewed, merged and undone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import {
  ask, launch, letTimePass, newId, openPhone, picture, signIn, tell,
} from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, page, faults, priya;
const second = newId();

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page, demo.owner);
  [priya] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  const { contacts } = await ask(page, `/api/clients/${priya.id}`);
  await tell(page, '/api/clients', {
    id: second,
    given_name: 'Pria',
    family_name: 'Raman',
    contacts: [
      { id: newId(), kind: contacts[0].kind, value: contacts[0].value },
      { id: newId(), kind: 'email', value: 'pria.raman@example.com' },
    ],
    tags: [],
  });
  await letTimePass(page);
}, limit);
after(() => browser?.close());

const pair = () =>
  page.getByRole('listitem').filter({ hasText: 'Pria Raman' }).filter({ hasText: 'Priya Raman' });
const open = async () => {
  await page.goto('/same');
  await page.getByRole('heading', { level: 1 }).waitFor();
};

test('same: a name that sounds like a client is told beside the field', limit, async () => {
  await page.goto('/walk-in');
  await page.getByLabel('Name').fill('Priya Ramen');
  const { contacts } = await ask(page, `/api/clients/${priya.id}`);
  const phone = contacts.find((one) => one.kind === 'phone');
  if (phone) await page.getByLabel('Mobile').fill(phone.value.slice(0, -1));
  await page.getByText(/^Perhaps Pri/).or(page.getByText(/^This is/)).first().waitFor();
});

test('same: pages of one person stand side by side, with the reasons', limit, async (t) => {
  await open();
  for (let i = 0; i < 20 && !(await pair().count()); i++) {
    await page.waitForTimeout(2_000);
    await letTimePass(page);
    await open();
    await page.waitForTimeout(300);
  }
  await pair().getByText('Speaks for it:').waitFor();
  await picture(page, 'same-person');
  await see(t, page, 'same');
});

test('same: two people are not asked about again, and after all they are', limit, async () => {
  await pair().getByRole('button', { name: /^Two people/ }).tap();
  await pair().waitFor({ state: 'detached' });
  await open();
  await page.getByText('Two people', { exact: true }).first().tap();
  await page.getByRole('button', { name: /^Ask again about .*Pria Raman/ }).tap();
  await page.getByText('To decide').tap();
  await pair().waitFor();
});

test('same: two pages become one as chosen, and two again', limit, async (t) => {
  await page.goto(`/merge/${priya.id}/${second}`);
  await page.getByRole('heading', { level: 1, name: /Priya Raman/ }).waitFor();
  const pages = page.locator('form .pages');
  await pages.getByText('Stays', { exact: true }).waitFor();
  await pages.getByText('Goes', { exact: true }).waitFor();
  await pages.getByText('pria.raman@example.com').waitFor(); // of two of one name, which
  await pages.getByText(/^Here since /).nth(1).waitFor();
  await picture(page, 'merge');
  await see(t, page, 'merge');
  await page.getByText('Pria', { exact: true }).tap();
  await page.getByRole('button', { name: 'Make it one page' }).tap();
  await page.getByText('has one page now.').first().waitFor();
  assert.equal((await ask(page, `/api/clients/${second}`)).id, priya.id);
  assert.equal((await ask(page, `/api/clients/${priya.id}`)).given_name, 'Pria');
  await page.goto(`/c/${priya.id}`);
  await page.getByRole('button', { name: /^All that is known|Known about|known/i }).first().tap();
  await page.getByRole('button', { name: /^Pages that became this one/ }).tap();
  await page.getByRole('button', { name: 'Two pages again: Pria Raman' }).tap();
  await page.getByText(/^Two pages again since/).waitFor();
  assert.equal((await ask(page, `/api/clients/${second}`)).id, second);
  assert.equal((await ask(page, `/api/clients/${priya.id}`)).given_name, 'Priya');
});

test('same: at a desk, by day and by night', limit, async () => {
  const desk = { viewport: { width: 1440, height: 900 }, isMobile: false, deviceScaleFactor: 1 };
  const { context, page: wide } = await openPhone(browser, { ...desk, hasTouch: true });
  await signIn(wide, demo.owner);
  await wide.goto('/same');
  await wide.getByText('Speaks for it:').first().waitFor();
  await picture(wide, 'same-person-desk');
  await wide.goto(`/merge/${priya.id}/${second}`);
  await wide.getByRole('button', { name: 'Make it one page' }).waitFor();
  await picture(wide, 'merge-desk');
  await context.close();
  assert.deepEqual(faults, []);
});

test('same: a list names the page a person has, and goes onto it', limit, async (t) => {
  const solveig = newId();
  await tell(page, '/api/clients', {
    id: solveig, given_name: 'Solveig', family_name: 'Aaltonen', contacts: [], tags: [],
  });
  await tell(page, `/api/clients/${solveig}/occasions`, {
    id: newId(),
    kind: 'birthday',
    date: { year: 1984, month: 3, day: 9, calendar: 'gregorian' },
  });
  await page.goto('/import');
  await page.locator('input[type=file]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'First name,Last name,Email,Birthday\nSolveg,Aaltonen,solveig@example.com,1984-03-09\n'),
  });
  await page.getByRole('button', { name: 'Look inside' }).tap();
  const row = page.getByRole('listitem').filter({ hasText: 'Solveg Aaltonen' });
  await row.getByText('same birthday').waitFor();
  await page.locator('section').filter({ has: row }).scrollIntoViewIfNeeded();
  await picture(page, 'import-likely');
  await see(t, page, 'import-likely');
  await row.getByText('The same person').tap();
  await row.locator('input:checked').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Keep 1 row' }).tap();
  await page.getByText('Kept.').first().waitFor();
  const whole = await ask(page, `/api/clients/${solveig}`);
  assert.equal(whole.given_name, 'Solveig');
  assert.deepEqual(whole.contacts.map((one) => one.value), ['solveig@example.com']);
});
