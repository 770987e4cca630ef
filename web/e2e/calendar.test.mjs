// SPDX-License-Identifier: Apache-2.0
// calendar.day: a day is chosen and kept by the address; a promise is kept with one touch, taken
// back within its time and after it; a letter that waits stands at its hour.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
const text = 'Ask the workshop about the clasp';
let browser, phone, page, client;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  const { items } = await ask(page, '/api/clients?whose=mine&limit=50');
  client = items.find(({ kind }) => kind === 'person');
  for (const [due, text_] of [
    ['2026-11-24', text],
    ['2026-11-27', 'Show her the pearls'],
  ])
    await tell(page, `/api/clients/${client.id}/promises`, { id: newId(), text: text_, due });
}, limit);
after(async () => void (await browser?.close()));

const tick = () => page.getByRole('button', { name: new RegExp(text) });
const endings = async () =>
  (await ask(page, `/api/clients/${client.id}/promises`)).items
    .filter((one) => one.text === text)
    .map(({ ending }) => ending?.kind ?? 'open');
async function until(ending) {
  for (let i = 0; i < 100 && (await endings())[0] !== ending; i++) await page.waitForTimeout(200);
  assert.deepEqual(await endings(), [ending]);
}
const isTicked = (ticked) => tick().and(page.locator(`[aria-pressed="${ticked}"]`)).waitFor();

test('calendar.day: a promise is kept with one touch and taken back at once', limit, async () => {
  await page.goto('/calendar');
  await tick().waitFor();
  await picture(page, 'calendar');
  await phone.taps();
  await tick().tap();
  await isTicked(true);
  assert.equal(await phone.taps(), 1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await isTicked(false);
  await page.waitForTimeout(7000); // whatever waited to go has gone
  assert.deepEqual(await endings(), ['open'], 'the house never heard of it');
});

test('calendar.day: kept, it stays ticked, and can still be opened again', limit, async () => {
  await tick().tap();
  await until('kept');
  await isTicked(true);
  await tick().tap();
  await until('open');
  await isTicked(false);
});

test('calendar.day: a day is chosen with one touch, and Back returns to it', limit, async () => {
  const week = page.getByRole('group', { name: /week/i });
  const friday = week.getByRole('button', { name: /^Friday 27 November/ });
  assert.doesNotMatch(await friday.getAttribute('aria-label'), /nothing/i);
  await friday.tap();
  await page.getByRole('heading', { level: 2, name: /^Friday/ }).waitFor();
  await page.getByText('Show her the pearls').waitFor();
  assert.equal(await tick().count(), 0, 'the day alone');
  assert.equal(new URL(page.url()).searchParams.get('day'), '2026-11-27');
  await page.getByRole('main').getByRole('link', { name: client.name }).first().tap();
  await page.getByRole('heading', { level: 1, name: client.name }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 2, name: /^Friday/ }).waitFor();
  await page.getByRole('button', { name: 'Back to today' }).tap();
  await page.getByRole('heading', { level: 2, name: /^Today/ }).waitFor();
});

test('calendar.day: the weeks are turned, there and back', limit, async () => {
  await page.getByRole('button', { name: 'The week after' }).tap();
  await page.waitForURL(/day=2026-12-01/);
  await page.getByRole('heading', { level: 2, name: /^Tuesday/ }).waitFor();
  await page.getByRole('button', { name: 'The week before' }).tap();
  await page.getByRole('heading', { level: 2, name: /^Today/ }).waitFor();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
