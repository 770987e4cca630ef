// SPDX-License-Identifier: Apache-2.0
// promises: made on the client's page, kept on the calendar and then on both; late on Today.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
}, limit);
after(async () => void (await browser?.close()));

test('Back closes the sheet that is open, and only then leaves the page', limit, async () => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Clients' }).tap();
  const row = page.getByRole('main').locator('a[href^="/c/"]').first();
  const path = await row.getAttribute('href');
  await page.getByRole('main').locator(`a[href="${path}"]`).first().tap(); // the book may yet come
  await page.getByRole('button', { name: 'Promise a follow-up' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.waitFor();
  const title = await page.locator('main h1').elementHandle();
  await page.evaluate(() => history.back());
  await sheet.waitFor({ state: 'hidden' });
  await page.waitForURL((url) => url.pathname === path);
  assert.ok(await title.isVisible(), 'the page stands as it stood');
  await page.evaluate(() => history.back());
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  assert.equal(new URL(page.url()).pathname, '/clients');
});

test('promises: one made on a page and kept on the calendar is kept on both', limit, async () => {
  const [client] = (await ask(page, '/api/clients?whose=mine&limit=50')).items;
  const path = `/api/clients/${client.id}/promises`;
  const text = 'Follow up on our conversation';
  const open = async () =>
    (await ask(page, path)).items.filter((one) => !one.ending && one.text === text);
  const before = (await open()).length;
  await page.goto(`/c/${client.id}`);
  await page.getByRole('button', { name: 'Promise a follow-up' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Another day').fill('2026-11-23');
  await sheet.getByText('Choose a day still to come.').waitFor();
  assert.equal(await sheet.getByRole('button', { name: /^Promise it/ }).count(), 0);
  await sheet.getByLabel('Another day').fill('2027-02-02');
  await sheet.getByRole('button', { name: 'Promise it for Tuesday 2 February 2027' }).waitFor();
  await sheet.getByRole('button', { name: /^Tomorrow/ }).tap();
  await page.getByText('Promised for Wednesday.').first().waitFor();
  for (let i = 0; i < 60 && (await open()).length === before; i++) await page.waitForTimeout(250);
  assert.equal((await open()).length, before + 1);

  await page.getByRole('button', { name: 'Clients' }).tap();
  await page.getByRole('link', { name: 'Calendar' }).tap();
  await page.getByRole('button', { name: /^Wednesday 25 November/ }).tap();
  const kept = page.getByRole('button', { name: `${text}, ${client.name}` });
  await kept.tap();
  await picture(page, 'calendar-kept');
  assert.equal(await kept.getAttribute('aria-pressed'), 'true');
  await page.getByRole('link', { name: client.name }).tap();
  await page.getByRole('heading', { level: 1 }).waitFor();
  assert.equal(await page.getByRole('heading', { name: text }).count(), before);

  await page.goBack();
  await kept.tap();
  assert.equal(await kept.getAttribute('aria-pressed'), 'false', 'and open again by another tap');
  assert.deepEqual(faults, []);
});

test('promises: what is late is said on Today, in ruby', limit, async (t) => {
  const clients = (await ask(page, '/api/clients?whose=mine&limit=50')).items.slice(1, 3);
  const late = { text: 'Send the drawings', due: '2026-11-22' };
  for (const { id } of clients)
    await tell(page, `/api/clients/${id}/promises`, { id: newId(), ...late });
  await page.goto('/');
  const told = page.getByRole('main').getByText(/^Promised, two days late/);
  await told.nth(1).waitFor();
  const ruby = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'var(--ruby)';
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
  const colours = await told.evaluateAll((all) => all.map((one) => getComputedStyle(one).color));
  assert.deepEqual(colours, [ruby, ruby], 'the first person’s, and a line’s');
  await see(t, page, 'today-late');
  assert.deepEqual(faults, []);
});
