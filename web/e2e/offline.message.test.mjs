// SPDX-License-Identifier: Apache-2.0
// offline.message: a letter that found no line stays, is asked about, and never goes by itself.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture, sendable } from './house.mjs';
import { onPhone } from './kept.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 120_000 };
let browser, line, phone;
const used = [];

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const bodies = async (client) =>
  (await ask(phone.page, `/api/clients/${client}/messages`)).items.map((one) => one.body);

test('offline.message: it waits for a person, not for a line', limit, async () => {
  const { page } = phone;
  const prompt = await sendable(page);
  used.push(prompt.client_id);
  const words = 'A few words written without a line.';
  line.lose();
  await page.getByRole('textbox', { name: /^Message to/ }).fill(words);
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await page.getByText('Kept. You are asked again before it goes.').first().waitFor();
  assert.equal((await onPhone(page, 'ops')).length, 1);

  line.mode = 'open';
  await page.getByRole('status').filter({ hasText: '1 to send' }).waitFor({ timeout: 45_000 });
  await page.waitForTimeout(2500);
  assert.ok(!(await bodies(prompt.client_id)).includes(words), 'nothing went by itself');
  await page.getByRole('link', { name: '1 to send' }).tap();
  await page.getByText('Still send this?').waitFor();
  await page.getByText(words).waitFor();
  await picture(page, 'still-send');
  await page.getByRole('button', { name: 'Send it now' }).tap();
  await page.getByText('Nothing waits. The house has it all.').waitFor();
  const sent = (await bodies(prompt.client_id)).filter((body) => body === words);
  assert.equal(sent.length, 1);
});

test('offline.message: one that had gone unanswered is not asked about', limit, async () => {
  const { page, faults } = phone;
  const prompt = await sendable(page, used);
  const words = 'A few words whose answer was lost.';
  await page.getByRole('textbox', { name: /^Message to/ }).fill(words);
  const send = page.getByRole('button', { name: /^Send to/ });
  await send.and(page.locator(':enabled')).waitFor();
  Object.assign(line, { mode: 'cut', only: ({ url }) => url.endsWith('/messages') });
  await send.tap();
  await page.getByText('Kept. You are asked again before it goes.').first().waitFor();
  line.mode = 'open';
  await page.goto('/kept');
  await page.getByText('Nothing waits. The house has it all.').waitFor();
  const sent = (await bodies(prompt.client_id)).filter((body) => body === words);
  assert.equal(sent.length, 1);
  assert.deepEqual(faults, []);
});

test('offline.message: it can be written on where it began', limit, async () => {
  const { page } = phone;
  const entry = { id: used[0] }; // who was written to before
  await page.goto(`/t/${entry.id}`);
  const field = page.getByRole('textbox').last();
  await field.waitFor();
  line.lose();
  await field.fill('Begun without a line');
  await page.getByRole('button', { name: 'Keep on this phone' }).tap();
  await page.getByText('Kept. You are asked again before it goes.').first().waitFor();
  const letter = page.getByRole('log').locator('.message', { hasText: 'Begun without a line' });
  await letter.getByText('Kept on this phone').waitFor();
  await letter.getByRole('button', { name: 'Still send this?' }).tap();
  await page.getByRole('dialog', { name: 'Kept on this phone' }).waitFor();
  await page.getByRole('button', { name: 'Edit' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await field.waitFor();
  await letter.waitFor({ state: 'detached' });
  await page.waitForFunction(
    () => [...document.querySelectorAll('textarea')].at(-1)?.value === 'Begun without a line',
  );
  assert.deepEqual(await onPhone(page, 'ops'), []);
  line.mode = 'open';
});
