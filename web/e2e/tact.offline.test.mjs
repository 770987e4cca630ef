// SPDX-License-Identifier: Apache-2.0
// tact.offline: contact that is paused without a line rests on this phone at once, on the page and
// on Today, and is taken back there; the house hears of it when the line is back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { phoneLooks, see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, line, phone, page, prompt;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  ({ page } = phone);
  const { prompts } = await ask(page, '/api/today');
  const owed = ['unanswered_message', 'repair_ready'];
  prompt = prompts.find(({ reasons }) => !reasons.some(({ signal }) => owed.includes(signal)));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const sheet = () => page.getByRole('dialog');
const rests = () => page.getByRole('note').filter({ hasText: 'Contact rests.' });
const card = () => page.getByRole('article', { name: prompt.client_name });
const pauses = async () =>
  (await ask(page, `/api/clients/${prompt.client_id}/pauses`)).items.filter((one) => !one.ended_at);

async function pause() {
  await page.goto(`/c/${prompt.client_id}`);
  await page.getByRole('button', { name: 'Pause', exact: true }).tap();
  await sheet().getByText('What happened?').waitFor();
  line.lose();
  await sheet().getByRole('button', { name: 'An illness' }).tap();
  await sheet().waitFor({ state: 'detached' });
}

test('tact.offline: the page says that contact rests, kept on this phone', limit, async (t) => {
  await pause();
  await rests().getByText('Kept on this phone.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Pause', exact: true }).count(), 0);
  await picture(page, 'rest-offline');
  await see(t, page, 'rest-offline', phoneLooks);
});

test('tact.offline: Today prompts for them no more, nor counts them', limit, async () => {
  await page.goto('/');
  await page.getByRole('article').first().waitFor();
  assert.equal(await card().count(), 0);
  await picture(page, 'rest-offline-today');
});

test('tact.offline: it is taken back where it was said', limit, async () => {
  await page.goto(`/c/${prompt.client_id}`);
  await rests().getByRole('button').tap();
  await sheet().getByText('Kept on this phone.').waitFor();
  await sheet().getByRole('button', { name: 'It does not rest after all' }).tap();
  await rests().waitFor({ state: 'detached' });
  await page.goto('/');
  await card().waitFor();
});

test('tact.offline: the house hears of it with the line', limit, async () => {
  line.mode = 'open';
  await pause();
  await rests().getByText('Kept on this phone.').waitFor();
  line.mode = 'open';
  for (let i = 0; i < 80 && !(await pauses()).length; i++) await page.waitForTimeout(250);
  assert.equal((await pauses())[0].kind, 'illness');
  await rests().getByText('Kept on this phone.').waitFor({ state: 'detached' });
  await rests().waitFor();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
