// SPDX-License-Identifier: Apache-2.0
// imports.left_out: a value that cannot be read is left out, told and counted, before and after;
// columns that are not taken are mapped by a tap; and a list without names is not kept yet.
// imports.dates: whether 4/5 is April or May is said before anything is kept.
// imports.known: addresses alone are kept, and a row whose address is here waits for a word.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page, demo.owner);
}, limit);
after(async () => void (await browser?.close()));

const button = (name) => page.getByRole('button', { name, exact: true });
const heading = (name) => page.getByRole('heading', { name, exact: true });
const table = (name) => page.getByRole('group', { name, exact: true });
async function look(lines, name = 'ledger.csv') {
  await page.goto('/import');
  const buffer = Buffer.from(lines.join('\n'));
  const file = { name, mimeType: 'text/csv', buffer };
  await page.locator('input[type=file]').setInputFiles(file);
  await button('Look inside').tap();
}

test('imports.dates: how they are read is said, and said otherwise', limit, async (t) => {
  await look(['Name,Birthday', 'Cy Quennell,12/05/1988', 'Di Quennell,3/4/1990']);
  await page.getByText('Dates are read as month/day/year, as is usual in your country.').waitFor();
  await page.getByText('Birthday: 12/05/1988 is 5 December 1988').waitFor();
  await heading('Dates in figures').evaluate((one) => one.scrollIntoView());
  await picture(page, 'import-dates');
  await see(t, page, 'import-dates');
  await page.getByText('Day/month/year').tap();
  await page.getByText('Dates are read as day/month/year, as you said.').waitFor();
  await page.getByText('Birthday: 12/05/1988 is 12 May 1988').waitFor();
  await button('Keep 2 rows').tap();
  await button('Undo this import').waitFor();
  const [cy] = (await ask(page, '/api/clients?q=cy%20quennell')).items;
  const [day] = (await ask(page, `/api/clients/${cy.id}/occasions`)).items;
  assert.deepEqual([day.date.month, day.date.day], [5, 12]);
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
  await look(['Name,Birthday', 'Cy Quennell,12/05/1988', 'Di Quennell,25/4/1990']);
  const told = 'Dates are read as day/month/year, as the other dates of this file show.';
  await page.getByText(told).waitFor();
});

test('imports.left_out: columns not taken are mapped by a tap, names first', limit, async (t) => {
  await look([
    'Patron,Mail,Fax,Loyalty tier,Birthday',
    'Ada Quennell,ada@,01,Gold,31/02/1980',
    'Bo Quennell,bo.quennell@example.com,02,Silver,5/14/1981',
  ]);
  await heading('Three columns not taken').waitFor();
  await page.getByText('First say which column is the name.').waitFor();
  assert.ok(await button('Keep 1 row').isDisabled());
  await picture(page, 'import-not-taken');
  await see(t, page, 'import-not-taken');
  const patron = page.getByRole('combobox', { name: 'Patron' });
  await patron.focus();
  await page.keyboard.press('ArrowDown');
  await heading('Two columns not taken').waitFor();
  assert.ok(await patron.evaluate((one) => one === document.activeElement));
  await patron.selectOption({ label: 'Whole name' });
  await heading('Two columns not taken').waitFor();
  await page.getByText('First look again.').waitFor();
  assert.ok(await button('Keep 1 row').isDisabled());
  await button('Look again').tap();
  await button('Keep 2 rows').waitFor();
});

test('imports.left_out: what was left out is told, its rows may be refused', limit, async (t) => {
  const told = table('Two values left out');
  await told.getByText('31/02/1980', { exact: true }).waitFor();
  await told.getByText('This is not an email address such as name@example.com.').waitFor();
  await told.getByText('Birthday', { exact: true }).waitFor();
  await heading('Two values left out').evaluate((one) => one.scrollIntoView());
  await picture(page, 'import-left-out');
  await see(t, page, 'import-left-out');
  await page.getByText('Refuse its row').tap();
  await button('Keep 1 row').waitFor();
  await heading('Two things to look at').waitFor();
  await page.getByText('Leave the value out').tap();
  await button('Keep 2 rows').tap();
  await button('Undo this import').waitFor();
  await table('Two values left out').getByText('ada@', { exact: true }).waitFor();
  const [ada] = (await ask(page, '/api/clients?q=ada%20quennell')).items;
  assert.deepEqual((await ask(page, `/api/clients/${ada.id}`)).contacts, []);
});

test('imports.left_out: the list is saved, found again later, and undone', limit, async () => {
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save the list (CSV)' }).tap(),
  ]);
  assert.match(saved.suggestedFilename(), /ledger\.csv/);
  await page.goto('/import');
  await page.getByRole('button', { name: /^ledger\.csv.*, kept/ }).tap();
  await table('Two values left out').getByText('31/02/1980', { exact: true }).waitFor();
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
  assert.deepEqual((await ask(page, '/api/clients?q=quennell')).items, []);
  assert.deepEqual(faults, []);
});

test('imports.known: addresses alone are kept under No name yet, and undone', limit, async (t) => {
  await look(['ada.amberley@example.com', 'bo.amberley@example.com']);
  await page.getByText('Two of the new people have no name: they stand under').waitFor();
  await picture(page, 'import-nameless');
  await see(t, page, 'import-nameless');
  await button('Keep 2 rows').tap();
  await button('Undo this import').waitFor();
  const nameless = await ask(page, '/api/clients?filter=unnamed&limit=100');
  const ours = nameless.items.filter((one) => one.line.endsWith('amberley@example.com'));
  assert.equal(ours.length, 2);
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
});

test('imports.known: that no column holds a name is said by a switch', limit, async () => {
  await look(['Mail,Fax', 'ada.amberley@example.com,01'], 'nameless.csv');
  await page.getByText('First say which column is the name.').waitFor();
  assert.ok(await button('Keep 1 row').isDisabled());
  await page.getByRole('switch', { name: 'No column holds a name' }).tap();
  await page.getByText('First say which column').waitFor({ state: 'detached' });
  assert.ok(await button('Keep 1 row').isEnabled());
});

test('imports.known: a preview found again needs its file for a name', limit, async () => {
  await page.goto('/import');
  await page.getByRole('button', { name: /^nameless\.csv.*, only looked at/ }).tap();
  await page.getByText('To say which column is which, choose the file again.').waitFor();
  await page.getByRole('switch', { name: 'No column holds a name' }).tap();
  await button('Keep 1 row').tap();
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
});

test('imports.known: a known address names its page, a person decides', limit, async (t) => {
  const id = newId();
  const contacts = [{ id: newId(), kind: 'email', value: 'ines.amberley@example.com' }];
  await tell(page, '/api/clients', {
    id, given_name: 'In\u00e8s', family_name: 'Amberley', contacts, tags: [],
  });
  await look([
    'First name,Last name,Email,Mobile',
    'I.,Amberley,ines.amberley@example.com,+12125550171',
    'Ada,Amberley,home.amberley@example.com,',
    'Bo,Amberley,home.amberley@example.com,',
  ]);
  await heading('Two rows with a known address').waitFor();
  await button('Keep 1 row').waitFor();
  const rows = page.getByRole('listitem');
  const own = rows.filter({ hasText: 'I. Amberley' });
  assert.equal(
    await own.getByRole('link', { name: 'In\u00e8s Amberley' }).getAttribute('href'),
    `/c/${id}`,
  );
  const other = rows.filter({ hasText: 'Line 4 of the file' });
  await other.getByText('Line 3 of the file: same email or telephone number').waitFor();
  await heading('Two rows with a known address').evaluate((one) => one.scrollIntoView());
  await picture(page, 'import-known');
  await see(t, page, 'import-known');
  await own.getByText('The same person').tap();
  await button('Keep 2 rows').waitFor();
  // Looked at again, what was said stands.
  const [again] = await Promise.all([
    page.waitForResponse((one) => one.url().endsWith('/likely')),
    button('Look again').tap(),
  ]);
  assert.equal((await again.json()).rows.new, 1);
  await button('Keep 2 rows').waitFor();
  assert.ok(await own.getByRole('checkbox', { name: /^The same person/ }).isChecked());
  await other.getByText('Somebody else').tap();
  await button('Keep 3 rows').tap();
  await button('Undo this import').waitFor();
  const whole = await ask(page, `/api/clients/${id}`);
  assert.deepEqual(whole.contacts.map((one) => one.value).sort(), [
    '+12125550171', 'ines.amberley@example.com',
  ]);
  assert.equal((await ask(page, '/api/clients?q=amberley')).items.length, 3);
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
  assert.equal((await ask(page, '/api/clients?q=amberley')).items.length, 1);
  assert.deepEqual(faults, []);
});

test('imports.known: who was not spoken of is told with their page', limit, async () => {
  await look(['Name,Email', 'I. Amberley,ines.amberley@example.com', 'Cy Amberley,cy@example.com']);
  await button('Keep 1 row').tap();
  const told = table('One thing to look at');
  await told.getByRole('link', { name: 'In\u00e8s Amberley' }).waitFor();
  await button('Undo this import').tap();
  await page.getByText('The import is undone. The book is as it was.').waitFor();
});
