// SPDX-License-Identifier: Apache-2.0
// walkin.offline: captured without a line in at most eight taps; the page is killed, the first
// answer is cut; the house has it exactly once, and a follow-up stands for it.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { capture, found, freeMobile } from './capture.mjs';
import { ask, launch, moveClock, openPhone, picture, signIn } from './house.mjs';
import { onPhone, untilKept } from './kept.mjs';
import { openLine } from './line.mjs';

const limit = { timeout: 120_000 };
const name = `Nadia Quillfeather`;
let browser, line, phone, mobile;

before(async () => {
  browser = await launch();
  line = await openLine();
  phone = await openPhone(browser, { baseURL: line.url, colorScheme: 'dark' });
  await signIn(phone.page);
  await untilKept(phone.page);
  await phone.page.waitForFunction(async () => (await caches.keys()).includes('carnet-media'));
  mobile = await freeMobile(phone.page);
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

test('walkin.offline: at most eight taps, and back where one was', limit, async () => {
  const { page } = phone;
  line.lose();
  await page.goto('/clients');
  await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Offline, kept on this phone' }).waitFor();
  await phone.taps();
  await capture(page, { name, mobile, pieces: 2, wish: true });
  const taps = await phone.taps();
  assert.ok(taps > 0 && taps <= 8, `${taps} taps`);
  console.log(`# ${taps} taps, with two pieces`);
  assert.equal(new URL(page.url()).pathname, '/clients');
  await picture(page, 'walk-in-kept');
  assert.equal((await onPhone(page, 'ops')).length, 1);
});

test('walkin.offline: this phone finds whom it keeps, and says so', limit, async () => {
  const { page } = phone;
  const search = page.getByRole('searchbox');
  await search.fill('quillf');
  const row = page.getByRole('link', { name: /^Nadia Quillfeather, stopped .*not yet with/ });
  await row.waitFor();
  await search.fill('zzyzx');
  await page.getByText('No one on this phone answers to “zzyzx”.').waitFor();
  await page.getByText('Only this phone was searched.').waitFor();
  await search.fill(mobile.slice(-4));
  await row.tap();
  await page.getByRole('heading', { level: 1, name: 'Kept on this phone' }).waitFor();
});

test('walkin.offline: the page killed, the answer cut, the house has it once', limit, async () => {
  await phone.page.close();
  const page = await phone.context.newPage();
  await page.goto('/kept');
  await page.getByRole('heading', { name: /^Nadia.*, stopped at / }).waitFor();
  await picture(page, 'kept-offline');

  Object.assign(line, { mode: 'cut', only: ({ url }) => url === '/api/walk_ins' });
  for (let i = 0; i < 200 && !line.cuts; i++) await page.waitForTimeout(200);
  assert.ok(line.cuts >= 1, 'the house heard it, the phone heard nothing');
  assert.equal((await onPhone(page, 'ops')).length, 1);
  line.mode = 'open';
  await page.getByText('Nothing waits. The house has it all.').waitFor({ timeout: 60_000 });
  assert.deepEqual(await onPhone(page, 'ops'), []);
  const told = line.sent.filter((one) => one === 'POST /api/walk_ins');
  assert.ok(told.length >= 2, `asked ${told.length} times`);

  const clients = await found(page, 'Quillfeather');
  assert.equal(clients.length, 1);
  const path = `/api/clients/${clients[0].id}`;
  const [visits, consents, promises, wishes] = await Promise.all(
    ['visits', 'consents', 'promises', 'wishes'].map((what) => ask(page, `${path}/${what}`)),
  );
  assert.equal(visits.items.length, 1);
  assert.equal(visits.items[0].pieces.length, 2);
  assert.equal(visits.items[0].for_whom, 'engagement');
  const [yes] = consents.items;
  assert.deepEqual([yes.purpose, yes.state, yes.method], ['service', 'granted', 'oral']);
  assert.ok(yes.wording_id, 'with the words that were said');
  assert.equal(promises.items.length, 1, 'a follow-up for the next open day');
  assert.equal(wishes.items.length, 1, 'the piece she would have');
  assert.equal(wishes.items[0].piece_id, visits.items[0].pieces[0].piece_id);
});

test('walkin.offline: a number the book knows is told in one line', limit, async () => {
  const page = phone.context.pages()[0];
  await page.goto('/');
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await page.getByLabel('Mobile').fill(mobile);
  await page.getByText('This number is Nadia Quillfeather’s.').waitFor();
  await page.getByRole('link', { name: 'Open the page' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Nadia Quillfeather' }).waitFor();
  await page.goBack();
  await page.getByText('This number is Nadia Quillfeather’s.').waitFor();
  assert.equal(await page.getByLabel('Mobile').inputValue(), mobile, 'nothing written is lost');
  await page.getByRole('button', { name: 'Add to this page' }).tap();
  const keep = page.getByRole('button', { name: 'Keep Nadia Quillfeather' });
  await page.getByRole('button', { name: 'Another day' }).tap();
  await page.getByLabel('The day').fill('2026-11-20');
  await page.getByText('Choose a day still to come.').waitFor();
  assert.ok(await keep.isDisabled(), 'nobody needs it by a day that is over');
  await page.getByLabel('The day').fill('2026-12-20');
  await keep.tap();
  await page.getByText('Kept on the page of Nadia Quillfeather.').first().waitFor();
  await page.getByRole('button', { name: 'Open the page' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Nadia Quillfeather' }).waitFor();
  const clients = await found(page, 'Quillfeather');
  assert.equal(clients.length, 1);
  assert.equal((await ask(page, `/api/clients/${clients[0].id}/visits`)).items.length, 2);
  assert.deepEqual(phone.faults, []);
});

test('walkin.offline: a number the book knows is asked about', limit, async () => {
  const page = phone.context.pages()[0];
  const keep = async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
    await page.getByLabel('Name', { exact: true }).fill('Jonas');
    await page.getByLabel('Mobile').fill(mobile);
    await page.getByRole('button', { name: 'Keep Jonas' }).tap();
    const asked = page.getByRole('alert').filter({ hasText: 'Nadia Quillfeather’s. Who is it?' });
    await asked.waitFor();
    return page.locator('form footer');
  };
  const before = (await ask(page, '/api/clients?q=Jonas')).items.length;
  await (await keep()).getByRole('button', { name: 'Nadia Quillfeather' }).tap();
  await page.getByText('Kept on the page of Nadia Quillfeather.').first().waitFor();
  assert.equal((await ask(page, '/api/clients?q=Jonas')).items.length, before);
  await (await keep()).getByRole('button', { name: 'Somebody else' }).tap();
  await page.getByText('Jonas is kept.').first().waitFor();
  assert.equal((await ask(page, '/api/clients?q=Jonas')).items.length, before + 1);
});

test('walkin.offline: the next morning Today asks after her', limit, async () => {
  await moveClock(phone.context.pages()[0], '2026-11-25T15:00:00.000Z');
  const { page, faults } = await openPhone(browser);
  await signIn(page);
  const card = page.getByRole('main').getByText('Nadia Quillfeather').first();
  await card.waitFor();
  await picture(page, 'walk-in-card');
  const { prompts } = await ask(page, '/api/today');
  const [prompt, ...more] = prompts.filter((one) => one.client_name === 'Nadia Quillfeather');
  assert.deepEqual(more, [], 'one card');
  assert.ok(prompt.reasons.some(({ signal }) => /promise|visit/.test(signal)), prompt.headline);
  assert.deepEqual(faults, []);
});
