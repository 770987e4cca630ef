// SPDX-License-Identifier: Apache-2.0
// axe.*: every page and sheet of the floor, in every look.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse } from './demo.mjs';
import { ask, launch, openPhone, signIn, tell } from './house.mjs';
import { onPhone } from './kept.mjs';
import { phoneOnLine } from './line.mjs';
import { see, settle, wideLooks } from './looks.mjs';

const limit = { timeout: 240_000 };
let browser, phone, page, prompt, client, sheet;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  sheet = page.getByRole('dialog');
}, limit);
after(async () => void (await browser?.close()));

async function open(path) {
  await page.goto(path);
  await settle(page);
}

// A sheet of the page that is open, by the button that opens it.
async function seeSheet(t, name, button) {
  await t.test(`axe.${name}`, async (t) => {
    await page.getByRole('main').getByRole('button', { name: button }).first().tap();
    await sheet.waitFor();
    await see(t, page, name);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
  });
}

test('axe.*: the doors', limit, async (t) => {
  await open('/');
  await page.getByLabel('Password').waitFor();
  await see(t, page, 'sign-in');
  const empty = await openHouse();
  const newcomer = await openPhone(browser, { baseURL: empty.url });
  await newcomer.page.goto('/');
  await newcomer.page.getByRole('heading', { name: 'A new house' }).waitFor();
  await see(t, newcomer.page, 'set-up');
  assert.deepEqual(newcomer.faults, []);
  await newcomer.context.close();
  await signIn(page);
  [prompt] = (await ask(page, '/api/today')).prompts;
  client = prompt.client_id;
});

test('axe.*: Today and its sheets', limit, async (t) => {
  const { client_id: held, id } = (await ask(page, '/api/today')).prompts.at(-1);
  const later = { kind: 'later', until: '2026-11-28T15:00:00.000Z' };
  await tell(page, `/api/clients/${held}/prompts/${id}/outcome`, later);
  await open('/');
  await see(t, page, 'today', wideLooks);
  await seeSheet(t, 'today-later', /^Later$/);
  await seeSheet(t, 'today-more', /^More for/);
  await seeSheet(t, 'today-withheld', /held back/);
});

test('axe.*: Review and its sheets', limit, async (t) => {
  await open(`/c/${client}/write?prompt=${prompt.id}`);
  await see(t, page, 'review', wideLooks);
  await seeSheet(t, 'review-pieces', /^Piece$/);
  await seeSheet(t, 'review-later', /^Send later$/);
  await seeSheet(t, 'review-promise', /^Promise a follow-up$/);
});

test('axe.*: Clients, a client, and what is written there', limit, async (t) => {
  await open('/clients');
  await see(t, page, 'clients', wideLooks);
  await page.getByRole('searchbox').fill('zzzz');
  await settle(page);
  await see(t, page, 'clients-none');
  await open(`/c/${client}`);
  await see(t, page, 'client', wideLooks);
  await seeSheet(t, 'client-note', 'Add a note');
  await seeSheet(t, 'client-promise', 'Promise a follow-up');
  await seeSheet(t, 'client-edit', 'Edit');
  await seeSheet(t, 'client-stop', /stop/i);
  await seeSheet(t, 'client-door', 'At the door');
  await seeSheet(t, 'client-known', /^Known$/);
  await seeSheet(t, 'client-pause', /^Pause$/);
  await seeSheet(t, 'client-repair', 'Take a piece in');
});

test('axe.*: Inbox, a thread and its sheets', limit, async (t) => {
  await open('/inbox');
  await page.getByText('All', { exact: true }).tap();
  await see(t, page, 'inbox', wideLooks);
  await open(`/t/${client}`);
  await see(t, page, 'thread', wideLooks);
  await seeSheet(t, 'thread-assign', /^Hand over$/);
  await seeSheet(t, 'thread-templates', /^Template$/);
  await seeSheet(t, 'thread-pieces', /^Piece$/);
  await seeSheet(t, 'thread-later', /^Later$/);
});

test('axe.*: Calendar, a walk-in, More, the own password', limit, async (t) => {
  for (const [name, path, looks] of [
    ['calendar', '/calendar', wideLooks],
    ['walk-in', '/walk-in'],
    ['more', '/more', wideLooks],
    ['repairs', '/repairs', wideLooks],
    ['mine', '/mine'],
  ]) {
    await open(path);
    await see(t, page, name, looks);
  }
});

test('axe.*: the palette and the sheet of keys', limit, async (t) => {
  await open('/');
  await page.keyboard.press('Control+k');
  await page.getByRole('option').first().waitFor();
  await see(t, page, 'palette', wideLooks);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await see(t, page, 'keys', wideLooks);
});

test('axe.*: Kept, with a note, a letter and two versions', limit, async (t) => {
  const { line, phone: away } = await phoneOnLine(browser);
  t.after(() => line.close());
  const { page: far } = away;
  await far.goto(`/c/${client}`);
  await far.getByRole('button', { name: 'Edit', exact: true }).waitFor();
  line.lose();
  await far.getByRole('button', { name: 'Add a note' }).tap();
  await far.getByRole('textbox').last().fill('Prefers the window seat.');
  await far.getByRole('button', { name: 'Keep the note' }).tap();
  await far.getByRole('dialog').waitFor({ state: 'hidden' });
  await far.getByRole('button', { name: 'Edit', exact: true }).tap();
  await far.getByRole('dialog').getByLabel('Called').fill('Nell');
  await far.getByRole('button', { name: 'Keep the changes' }).tap();
  await far.getByRole('dialog').waitFor({ state: 'hidden' });
  await far.goto(`/t/${client}`);
  await far.getByRole('textbox', { name: /^Writing to/ }).fill('Written without a line.');
  await far.getByRole('button', { name: 'Keep on this phone' }).tap();
  await far.getByText('Kept. You are asked again before it goes.').first().waitFor();
  await far.goto('/kept');
  await far.getByText('Three things not yet with the house.').waitFor();
  await see(t, far, 'kept');

  const { version } = await ask(page, `/api/clients/${client}`);
  await tell(page, `/api/clients/${client}`, { preferred_name: 'Ellie' }, 'PATCH', version);
  line.mode = 'open';
  await far.getByRole('button', { name: /take “Ellie”/ }).waitFor({ timeout: 45_000 });
  await far.getByText('Still send this?').waitFor();
  await see(t, far, 'kept-two-versions');
  assert.equal((await onPhone(far, 'ops')).length, 2);
  assert.deepEqual(away.faults, []);
});

test('axe.*: nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
