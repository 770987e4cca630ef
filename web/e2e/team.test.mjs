// SPDX-License-Identifier: Apache-2.0
// team.floor: a manager sees the ribbon, its table, and every person of the floor with what they
// did; what is theirs to decide opens; an associate sees none of it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, reopen, settle, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
const desk = { viewport: { width: 1440, height: 900 }, isMobile: false, deviceScaleFactor: 1 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser, desk));
  await signIn(page, demo.manager);
}, limit);
after(async () => void (await browser?.close()));

const cells = async (row) =>
  (await row.getByRole('cell').allInnerTexts()).map((text) => text.trim());

test('team.floor: a day without anybody leads to what is theirs to decide', limit, async () => {
  const { prompts } = await ask(page, '/api/today');
  await page.evaluate(settle, prompts);
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: 'Yours to decide' }).click();
  await page.getByRole('heading', { name: 'Yours to decide' }).waitFor();
  await page.evaluate(reopen, prompts);
  await page.goto('/');
});

test('team.floor: the ribbon says in words and figures what the house knows', limit, async () => {
  await page.getByRole('link', { name: 'Team', exact: true }).click();
  await page.getByRole('button', { name: 'Show as a table' }).waitFor();
  const { title, leak } = await ask(page, '/api/team?period=week');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  const ribbon = page.getByRole('figure');
  assert.ok(await ribbon.locator('path').first().getAttribute('d'), 'it is drawn');
  const said = await ribbon.locator('figcaption').innerText();
  assert.ok(said.includes(String(leak.visits)) || /[a-z]+ visits/i.test(said), said);
  await page.getByRole('button', { name: 'Show as a table' }).click();
  const table = page.getByRole('table', { name: 'From the door to the second visit' });
  const counts = [];
  for (const row of (await table.getByRole('row').all()).slice(1))
    counts.push(Number((await cells(row))[0]));
  const { visits, captured, followed_up, replied, came_back } = leak;
  assert.deepEqual(counts, [visits, captured, followed_up, replied, came_back]);
  assert.ok(visits >= captured && captured >= followed_up && followed_up >= replied);
  await picture(page, 'team-desk');
  await page.getByRole('button', { name: 'Hide the table' }).click();
  await table.waitFor({ state: 'hidden' });
});

test('team.floor: one line a person, with the figures of the house', limit, async () => {
  const { people } = await ask(page, '/api/team?period=week');
  assert.ok(people.length > 1);
  for (const one of people) {
    const row = page.getByRole('row', { name: new RegExp(one.full_name) });
    const said = await cells(row);
    assert.ok(said.includes(String(one.captured)), `${one.full_name}: ${said}`);
    assert.ok(said.includes(String(one.in_touch)), `${one.full_name}: ${said}`);
  }
});

test('team.floor: what waits for somebody opens with whoever waits', limit, async () => {
  const { decide } = await ask(page, '/api/team?period=week');
  const waits = decide.find(({ href }) => href.startsWith('/inbox?box=store'));
  assert.ok(waits, 'somebody has waited');
  await page.getByRole('link', { name: waits.action }).first().click();
  await page.waitForURL(/\/inbox\?box=store/); // the team's own choice of a period is a radio too
  const chosen = page.getByRole('radio', { checked: true });
  await page.locator('input[value=needs_us]:checked').waitFor({ state: 'attached' });
  const values = await chosen.evaluateAll((all) => all.map(({ value }) => value));
  assert.deepEqual(values, ['store', 'needs_us']);
  const { items } = await ask(page, '/api/threads?box=store&state=needs_us');
  assert.ok(items.length, 'the house has conversations that need it');
  await page.locator(`main a[href="/t/${items[0].client_id}"]`).waitFor();
  await page.getByText('All', { exact: true }).click();
  await page.waitForURL(/box=store&state=all/);
  await page.goto('/team');
  await page.getByRole('button', { name: 'Show as a table' }).waitFor();
});

test('team.floor: another period is kept in the address', limit, async () => {
  await page.getByText('Month', { exact: true }).click();
  await page.waitForURL(/period=month/);
  const { title } = await ask(page, '/api/team?period=month');
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
});

test('team.floor: on the phone it stands behind More', limit, async () => {
  const phone = await openPhone(browser);
  await signIn(phone.page, demo.manager);
  await phone.page.getByRole('link', { name: /^More/ }).tap();
  await phone.page.getByRole('main').getByRole('link', { name: 'Team' }).tap();
  await phone.page.getByRole('button', { name: 'Show as a table' }).waitFor();
  await picture(phone.page, 'team-phone');
  assert.deepEqual(phone.faults, []);
  await phone.context.close();
});

test('team.floor: an associate finds no way there, and the house says no', limit, async () => {
  const floor = await openPhone(browser, desk);
  await signIn(floor.page);
  assert.equal(await floor.page.getByRole('link', { name: 'Team', exact: true }).count(), 0);
  const status = await floor.page.evaluate(
    async () => (await fetch('/api/team?period=week')).status,
  );
  assert.equal(status, 403);
  await floor.context.close();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
