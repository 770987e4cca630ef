// SPDX-License-Identifier: Apache-2.0
// tact: after a death or a parting contact rests in two taps, a letter that is being written stops,
// and a person wakes the page; a day is muted and spoken of again.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ask,
  launch,
  moveClock,
  newId,
  openPhone,
  picture,
  sendable,
  signIn,
  tell,
} from './house.mjs';

const limit = { timeout: 90_000 };
let browser, phone, page, prompt;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  prompt = await sendable(page);
}, limit);
after(async () => void (await browser?.close()));

const sheet = () => page.getByRole('dialog');
const path = (end) => `/api/clients/${prompt.client_id}/${end}`;
const openPage = async () => {
  await page.goto(`/c/${prompt.client_id}`);
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
};
const stands = async () =>
  (await ask(page, '/api/today')).prompts.some((one) => one.client_id === prompt.client_id);

test('tact: contact rests in two taps, and one more takes it back', limit, async () => {
  await openPage();
  const dialled = page.locator('a[href^="tel:"]');
  await dialled.waitFor();
  await phone.taps();
  await page.getByRole('button', { name: 'Pause', exact: true }).tap();
  await sheet().getByText('What happened?').waitFor();
  await picture(page, 'tact');
  await sheet().getByRole('button', { name: 'A death' }).tap();
  await page.getByRole('note').getByText('Contact rests.').waitFor();
  assert.equal(await phone.taps(), 2);
  assert.equal(await stands(), false);
  await dialled.waitFor({ state: 'detached' }); // nobody is called who rests
  await page.getByRole('button', { name: 'They asked us to stop' }).waitFor();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('note').getByText('Contact rests.').waitFor({ state: 'detached' });
  assert.equal(await stands(), true);
});

test('tact: a letter being written stops when somebody pauses its reader', limit, async () => {
  const other = await openPhone(browser);
  await signIn(other.page);
  await other.page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await other.page.getByRole('button', { name: /^Send to/ }).waitFor();
  await openPage();
  await page.getByRole('button', { name: 'Pause', exact: true }).tap();
  await sheet().getByRole('button', { name: 'An illness' }).tap();
  await page.getByRole('note').getByText('Contact rests.').waitFor();
  await other.page.getByRole('button', { name: /^Send to/ }).waitFor({ state: 'detached' });
  await other.page.getByText(/Contact rests\. What they write is answered/).first().waitFor();
  assert.deepEqual(other.faults, []);
  await other.context.close();
});

test('tact: whoever needs to know sees why, and wakes the page', limit, async () => {
  await page.getByRole('button', { name: 'Since when, and wake' }).tap();
  await sheet().getByText('An illness.').waitFor();
  await sheet().getByRole('button', { name: 'Take up contact again' }).tap();
  await sheet().waitFor({ state: 'detached' });
  await page.getByRole('note').getByText('Contact rests.').waitFor({ state: 'detached' });
  const { items } = await ask(page, path('pauses'));
  assert.ok(items[0].ended_at);
  assert.equal(await stands(), true);
});

test('tact: a day is not spoken of, and is again', limit, async () => {
  const eleanor = (await ask(page, '/api/clients?q=whitcombe')).items[0].id;
  await page.goto(`/c/${eleanor}`);
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /Days that matter/ }).tap();
  const day = sheet().getByRole('listitem').first();
  await day.getByRole('button', { name: /^Do not speak of it/ }).tap();
  await day.getByText('Not spoken of').waitFor();
  await picture(page, 'days');
  assert.ok((await ask(page, `/api/clients/${eleanor}/occasions`)).items.some((one) => one.muted));
  await day.getByRole('button', { name: /^Speak of it again/ }).tap();
  await day.getByRole('button', { name: /^Do not speak of it/ }).waitFor();
});

// A day of the demo's life is kept to disk, one thing after the other.
const aDay = { timeout: 240_000 };
test('tact: while contact rests, what they wrote is answered, and no more', aDay, async () => {
  await moveClock(page, '2026-11-25T15:15:00.000Z'); // a reply it is no more
  await signIn(page);
  const waits = (one) => one.reasons[0]?.signal === 'unanswered_message';
  const of = async (client) =>
    (await ask(page, '/api/today')).prompts.find((one) => one.client_id === client);
  const asked = (await ask(page, '/api/today')).prompts.find(waits);
  const id = newId();
  const pauses = `/api/clients/${asked.client_id}/pauses`;
  await tell(page, pauses, { id, kind: 'bereavement' });
  await page.goto(`/t/${asked.client_id}`);
  await page.getByRole('textbox', { name: /^Writing to/ }).waitFor();
  await page.locator('.talk footer').getByText('Contact rests.').waitFor(); // before a word
  await picture(page, 'rests-thread');
  const { headline } = await of(asked.client_id);
  assert.match(headline, /^Contact rests\. Waiting for an answer since/);
  await page.goto('/');
  await page.getByText(/Contact rests\. (Waits|Waiting) for an answer/).first().waitFor();
  await picture(page, 'rests-today');
  await page.goto(`/c/${asked.client_id}/write?prompt=${asked.id}`);
  const send = page.getByRole('button', { name: /^Send / }).last();
  await send.waitFor();
  await picture(page, 'rests-answer');
  const letter = page.getByRole('textbox').first();
  const words = await letter.inputValue();
  await letter.fill(`${words} It is on sale for $400.`);
  await send.waitFor({ state: 'detached' });
  await page.getByText('An answer without pieces, prices or invitations may go.').waitFor();
  await picture(page, 'rests-promotion');
  await letter.fill(words);
  await send.waitFor();
  await tell(page, `${pauses}/${id}`, {}, 'DELETE');
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
