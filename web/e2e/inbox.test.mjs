// SPDX-License-Identifier: Apache-2.0
// inbox.day: a conversation is handed over, noted on, answered from a template, put off until
// later; and a STOP that arrives meanwhile closes the field. Touches are counted.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, letTimePass, openPhone, picture, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults, client, contact;
let taps = 0;

const tap = async (target) => {
  taps++;
  await target.tap();
};
const counted = (most, what) => {
  assert.ok(taps <= most, `${what}: ${taps} taps`);
  taps = 0;
};
const field = () => page.getByRole('textbox', { name: /^Writing to/ });
const tools = () => page.getByRole('group', { name: 'What to add' });
const tool = (name) => tools().getByRole('button', { name });
const log = () => page.getByRole('log');

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser, { timezoneId: 'Asia/Tokyo' }));
  await signIn(page);
  const me = await ask(page, '/api/session');
  const { items } = await ask(page, '/api/threads?box=mine&state=all&limit=100');
  for (const { client_id } of items) {
    const { reach, with_staff_id } = await ask(page, `/api/clients/${client_id}/profile`);
    if (with_staff_id !== me.staff.id || !reach.sms.allowed) continue;
    [client, contact] = [client_id, reach.sms.contact_id];
    break;
  }
  assert.ok(client, 'somebody of mine who may be texted');
}, limit);

after(async () => {
  await browser?.close();
});

test('the inbox shows what needs us, whose it is, and opens it in one tap', limit, async () => {
  await page.goto('/inbox');
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await page.getByText('All', { exact: true }).tap();
  const row = page.getByRole('main').locator(`a[href="/t/${client}"]`);
  await row.waitFor();
  await picture(page, 'inbox');
  await tap(row);
  await log().waitFor();
  counted(1, 'open');
});

test('handed to a colleague with a word, in three taps; and taken on again', limit, async () => {
  await tap(page.getByRole('button', { name: 'Hand over' }));
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('A word about it').fill('She asks about the band.');
  await picture(page, 'inbox-assign');
  await tap(dialog.getByRole('button', { name: /^Ask / }).first());
  counted(3, 'hand over');
  await page.getByText(/ looks after /).waitFor();
  assert.equal(await field().count(), 0, 'whoever is asked answers');
  await log().getByText('She asks about the band.').first().waitFor();
  await picture(page, 'inbox-handed-over');
  await letTimePass(page);
  await tap(page.getByRole('button', { name: 'I am helping today' }));
  await field().waitFor();
  counted(1, 'helping');
});

test('a note in the house is kept between the messages', limit, async () => {
  await tap(tool('Note'));
  const note = page.getByRole('textbox', { name: 'A note in the house' });
  await note.fill('Her sister was here as well.');
  await tap(page.getByRole('button', { name: 'Keep the note' }));
  counted(2, 'note');
  const slip = log().locator('.slip', { hasText: 'Her sister was here as well.' });
  await slip.waitFor();
  assert.match(await slip.innerText(), /· 10:0\d am/, 'by the clock of the boutique');
});

test('a template stands in the field as this client reads it, in two taps', limit, async () => {
  await tap(tool('Template'));
  const first = page.getByRole('dialog').locator('li button').first();
  await first.waitFor();
  const shown = (await first.locator('.body').innerText()).trim();
  assert.doesNotMatch(shown, /\{first_name\}|\{signature\}|\{store\}/);
  await picture(page, 'inbox-templates');
  await tap(first);
  counted(2, 'template');
  assert.equal((await field().inputValue()).trim(), shown);
});

test('it waits until a morning of the client’s, and is taken back', limit, async () => {
  await field().fill('Shall I keep the band for you until Saturday?');
  await tap(tool('Later'));
  await tap(page.getByRole('dialog').getByRole('button', { name: /Tomorrow morning/ }));
  const button = page.getByRole('button', { name: /^Send (at|\w+day)/ });
  await button.waitFor();
  await picture(page, 'inbox-later');
  await tap(button);
  counted(3, 'send later');
  await page
    .getByText(/^Waits until/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).tap();
  const words = 'Shall I keep the band for you until Saturday?';
  await page.waitForFunction(
    (words) => [...document.querySelectorAll('textarea')].some((one) => one.value === words),
    words,
  );
});

test('a follow-up is promised in one tap', limit, async () => {
  await tap(tool(/^Promise a follow-up for tomorrow/));
  await page
    .getByText(/^Promised for/)
    .first()
    .waitFor();
  counted(1, 'promise');
});

test('a STOP that arrives while writing closes the field, and says why', limit, async () => {
  await field().fill('One more thing');
  await tell(page, `/api/clients/${client}/stop`, { contact_id: contact, why: 'In the boutique' });
  await field().waitFor({ state: 'detached' });
  const why = page.locator('footer [role=status]');
  await why.waitFor();
  assert.match(await why.innerText(), /stop|opted out|no more/i);
  await picture(page, 'inbox-stopped');
});

test('on a desk the list, the conversation and the client stand side by side', limit, async () => {
  const desk = await openPhone(browser, {
    viewport: { width: 1440, height: 900 },
    isMobile: false,
    deviceScaleFactor: 1,
  });
  await signIn(desk.page);
  await desk.page.goto(`/t/${client}`);
  await desk.page.getByRole('log').waitFor();
  await desk.page.getByRole('complementary', { name: 'About the client' }).waitFor();
  await desk.page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await picture(desk.page, 'inbox-desk');
  assert.equal(await desk.page.locator('h1').count(), 1);
  assert.deepEqual(desk.faults, []);
  await desk.context.close();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
