// SPDX-License-Identifier: Apache-2.0
// corrected: a note and a visit of the ledger are mended by whoever wrote them, taken away and
// brought back, without a line too; of two phones the second chooses; a colleague is offered none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, letTimePass, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { phoneLooks, see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, line, phone, page, client, path, halo;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  ({ page } = phone);
  [client] = (await ask(page, '/api/clients?q=whitcombe')).items;
  path = `/api/clients/${client.id}`;
  const pieces = (await ask(page, '/api/pieces?limit=20')).items;
  halo = pieces[0];
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const sheet = () => page.getByRole('dialog');
const ledger = (on = page) =>
  on.locator('section').filter({ has: on.getByRole('heading', { name: 'Together', exact: true }) });
const entry = (text, on = page) => ledger(on).locator('li').filter({ hasText: text });
const open = async (text, title, on = page) => {
  await entry(text, on).getByRole('button', { name: `${title}: open it` }).tap();
  await on.getByRole('dialog').waitFor();
};
const act = (name, on = page) => on.getByRole('dialog').getByRole('button', { name, exact: true });
const notes = async () => (await ask(page, `${path}/notes`)).items;
const visits = async () => (await ask(page, `${path}/visits`)).items;
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await page.waitForTimeout(250);
  assert.ok(await what());
};
const notesBehind = async () => {
  const first = await ask(page, `${path}/notes?limit=50`);
  const more = first.next
    ? (await ask(page, `${path}/notes?limit=50&cursor=${encodeURIComponent(first.next)}`)).items
    : [];
  return [...first.items, ...more].map(({ body }) => body);
};
const write = (body, more = {}) => tell(page, `${path}/notes`, { id: newId(), body, ...more });

test('corrected: a note, by its author', limit, async (t) => {
  await write('Alergic to nickel');
  await page.goto(`/c/${client.id}`);
  await open('Alergic to nickel', 'Note');
  await act('Correct it').waitFor();
  await picture(page, 'note-opened');
  await see(t, page, 'note-opened', phoneLooks);
  await act('Correct it').tap();
  const words = sheet().getByLabel('What should the house remember?');
  await words.fill('');
  assert.ok(await act('Keep it so').isDisabled());
  await words.fill('Allergic to nickel');
  await page.keyboard.press('Escape'); // half written, it is not lost
  await sheet().waitFor({ state: 'detached' });
  await open('Alergic to nickel', 'Note');
  await act('Correct it').tap();
  await until(async () => (await words.inputValue()) === 'Allergic to nickel');
  await picture(page, 'note-corrected');
  await see(t, page, 'note-corrected', phoneLooks);
  await act('Keep it so').tap();
  await sheet().waitFor({ state: 'detached' });
  await entry('Allergic to nickel').waitFor();
  await entry('Alergic to nickel').waitFor({ state: 'detached' });
});

test('corrected: a note that is removed comes back by a tap, and else is gone', limit, async () => {
  const before = (await notes()).find(({ body }) => body === 'Allergic to nickel');
  await open('Allergic to nickel', 'Note');
  await act('Remove the note').tap();
  await entry('Allergic to nickel').waitFor({ state: 'detached' });
  await until(async () => !(await notes()).some(({ id }) => id === before.id));
  await page.getByRole('button', { name: 'Undo' }).tap();
  await entry('Allergic to nickel').waitFor();
  assert.deepEqual((await notes()).find(({ id }) => id === before.id), before);
});

test('corrected: without a line a note goes at once, from the house later', limit, async () => {
  line.lose();
  await open('Allergic to nickel', 'Note');
  await act('Remove the note').tap();
  await sheet().waitFor({ state: 'detached' });
  await entry('Allergic to nickel').waitFor({ state: 'detached' });
  await ledger().getByText(/A note about .*, removed/).waitFor();
  line.mode = 'open';
  await until(async () => !(await notes()).some(({ body }) => body === 'Allergic to nickel'));
  await ledger().getByText(/A note about .*, removed/).waitFor({ state: 'detached' });
  await entry('Allergic to nickel').waitFor({ state: 'detached' });
});

test('corrected: a note for one’s own eyes, where it stands', limit, async () => {
  await write('Between us: he means to propos', { is_private: true });
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /^Your own notes/ }).tap();
  await sheet().getByRole('button', { name: /he means to propos/ }).tap();
  await act('Correct it').tap();
  const words = sheet().getByLabel('What should the house remember?');
  await words.fill('Between us: he means to propose');
  await act('Keep it so').tap();
  await sheet().getByRole('button', { name: /he means to propose/ }).tap();
  await act('Remove the note').tap();
  await sheet().waitFor({ state: 'detached' }); // beneath it stands Undo
  await page.getByText('The note is removed.').first().waitFor();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await until(async () => (await notes()).some(({ body }) => /means to propose$/.test(body)));
});

test('corrected: twice without a line is one correction, from the last', limit, async () => {
  await write('Likes lilies');
  await page.goto(`/c/${client.id}`);
  await open('Likes lilies', 'Note');
  await act('Correct it').waitFor();
  line.lose();
  for (const [before, after] of [
    ['Likes lilies', 'Likes white lilies'],
    ['Likes white lilies', 'Likes tall white lilies'],
  ]) {
    await act('Correct it').tap();
    const words = sheet().getByLabel('What should the house remember?');
    await words.and(page.locator(':focus')).waitFor();
    assert.equal(await words.inputValue(), before);
    await words.fill(after);
    await act('Keep it so').tap();
    await sheet().waitFor({ state: 'detached' });
    if (after === 'Likes white lilies') await open('Likes lilies', 'Note');
  }
  assert.equal(await ledger().getByText(/A note about .*, corrected/).count(), 1);
  line.mode = 'open';
  await until(async () => (await notes()).some(({ body }) => body === 'Likes tall white lilies'));
  await entry('Likes tall white lilies').waitFor();
  assert.equal(await page.getByText(/Choose one/).count(), 0);
});

test('corrected: the day, the reason and the piece of a visit', limit, async (t) => {
  const at = '2026-11-23T16:30:00.000Z';
  const pieces = [{ title: 'Emerald studs' }];
  await tell(page, `${path}/visits`, { id: newId(), at, pieces, for_whom: 'self', companions: [] });
  await page.reload();
  await open('Emerald studs', 'Visit');
  await act('Correct it').waitFor();
  await picture(page, 'visit-opened');
  await act('Correct it').tap();
  await sheet().getByLabel('They came on').fill('2026-11-20');
  await sheet().getByRole('button', { name: 'Not Emerald studs' }).tap();
  await sheet().getByRole('button', { name: 'Find the piece' }).tap();
  await sheet().getByLabel('Find the piece').fill(halo.sku);
  await sheet().getByRole('button', { name: new RegExp(halo.title) }).first().tap();
  await sheet().getByRole('button', { name: 'Engagement' }).tap();
  await sheet().getByLabel('Anything to remember').fill('Left to think');
  await picture(page, 'visit-corrected');
  await see(t, page, 'visit-corrected', phoneLooks);
  await act('Keep it so').tap();
  await sheet().waitFor({ state: 'detached' });
  await entry('Left to think').waitFor();
  const kept = (await visits()).find(({ note }) => note === 'Left to think');
  assert.equal(kept.at, '2026-11-20T16:30:00.000Z');
  assert.equal(kept.for_whom, 'engagement');
  assert.deepEqual(kept.pieces.map(({ piece_id }) => piece_id), [halo.id]);
  assert.equal(kept.version, 2);
});

test('corrected: a visit that is removed comes back as it was', limit, async () => {
  const before = await visits();
  await open('Left to think', 'Visit');
  await act('Remove the visit').tap();
  await entry('Left to think').waitFor({ state: 'detached' });
  await until(async () => (await visits()).length === before.length - 1);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await entry('Left to think').waitFor();
  await until(async () => (await visits()).length === before.length);
  assert.deepEqual(await visits(), before);
});

test('corrected: of two phones the second chooses field by field', limit, async (t) => {
  const { id, version } = (await visits()).find(({ note }) => note === 'Left to think');
  await open('Left to think', 'Visit');
  await act('Correct it').tap();
  await sheet().getByLabel('Anything to remember').fill('Will come back with her sister');
  await sheet().getByRole('button', { name: 'Self' }).tap();
  const theirs = { note: 'Would like it engraved' };
  await tell(page, `${path}/visits/${id}`, theirs, 'PATCH', version);
  await act('Keep it so').tap();
  await sheet().getByRole('group', { name: 'Note' }).waitFor();
  await picture(page, 'visit-conflict');
  await see(t, page, 'visit-conflict', phoneLooks);
  await sheet().getByRole('button', { name: /take “Would like it engraved”/ }).tap();
  await sheet().waitFor({ state: 'detached' });
  await until(async () => (await visits()).find((one) => one.id === id).for_whom === 'self');
  const kept = (await visits()).find((one) => one.id === id);
  assert.equal(kept.note, 'Would like it engraved');
});

test('corrected: a month that was said stays a month', limit, async (t) => {
  const month = { by_when: 'end_of_month', by_day: '2026-12-31' };
  await tell(page, `${path}/visits`, { id: newId(), note: 'Thinks of pearls', ...month });
  await page.goto(`/c/${client.id}`);
  await entry('Thinks of pearls').getByText(/by the end of December/).waitFor();
  assert.equal(await page.getByText(/31 Dec/).count(), 0);
  await open('Thinks of pearls', 'Visit');
  await act('Correct it').tap();
  const december = sheet().getByRole('button', { name: 'December' });
  await december.waitFor();
  assert.equal(await december.getAttribute('aria-pressed'), 'true');
  assert.equal(await sheet().getByLabel('The day', { exact: true }).count(), 0);
  await picture(page, 'visit-month');
  await see(t, page, 'visit-month', phoneLooks);
  await sheet().getByLabel('They came on').fill('2026-11-20');
  await act('Keep it so').tap();
  await sheet().waitFor({ state: 'detached' });
  const kept = (await visits()).find(({ note }) => note === 'Thinks of pearls');
  assert.deepEqual([kept.by_when, kept.by_day], ['end_of_month', '2026-12-31']);
});

test('corrected: what waits for a choice says so on the page, and opens it', limit, async (t) => {
  await write('Likes tulips');
  await page.goto(`/c/${client.id}`);
  await open('Likes tulips', 'Note');
  await act('Correct it').tap();
  line.lose();
  await sheet().getByLabel('What should the house remember?').fill('Likes white tulips');
  await act('Keep it so').tap();
  await sheet().waitFor({ state: 'detached' });
  await ledger().getByText('Kept on this phone', { exact: true }).waitFor();
  const other = await openPhone(browser);
  await signIn(other.page);
  const { id } = (await ask(other.page, `${path}/notes`)).items.find(
    ({ body }) => body === 'Likes tulips',
  );
  await tell(other.page, `${path}/notes/${id}`, { body: 'Likes red tulips' }, 'PATCH', 1);
  await other.context.close();
  line.mode = 'open';
  const choice = ledger().getByRole('button', { name: /Choose one/ });
  await choice.waitFor({ timeout: 60_000 });
  await page.getByRole('status').filter({ hasText: '1 to settle' }).waitFor();
  await choice.scrollIntoViewIfNeeded();
  await picture(page, 'choice-waits');
  await see(t, page, 'choice-waits', phoneLooks);
  await choice.tap();
  await sheet().getByRole('button', { name: /take “Likes red tulips”/ }).waitFor();
  await picture(page, 'choice-opened');
  await see(t, page, 'choice-opened', phoneLooks);
  await sheet().getByRole('button', { name: /take “Likes white tulips”/ }).tap();
  await sheet().waitFor({ state: 'detached' });
  await entry('Likes white tulips').waitFor();
  await choice.waitFor({ state: 'detached' });
  await page.getByRole('status').filter({ hasText: 'to settle' }).waitFor({ state: 'detached' });
});

test('corrected: a colleague’s note says whose it is and whom to ask', limit, async (t) => {
  await write('Prefers the morning');
  await page.goto(`/c/${client.id}`);
  await open('Prefers the morning', 'Note');
  await sheet().getByText(/^Written by you, /).waitFor();
  await page.keyboard.press('Escape');
  const { staff } = await ask(page, '/api/session');
  const other = await openPhone(browser);
  await signIn(other.page, 'claire@orsay-wren.example');
  await other.page.goto(`/c/${client.id}`);
  await entry('Prefers the morning', other.page).getByText(staff.given_name).waitFor();
  await picture(other.page, 'colleague-ledger');
  await open('Prefers the morning', 'Note', other.page);
  const said = other.page.getByRole('dialog').getByText(`Written by ${staff.given_name}, `);
  await said.waitFor();
  await said.getByText(`Ask ${staff.given_name} to correct or remove it`).waitFor();
  await picture(other.page, 'colleague-note');
  await see(t, other.page, 'colleague-note', phoneLooks);
  assert.equal(await act('Correct it', other.page).count(), 0);
  assert.equal(await act('Remove the note', other.page).count(), 0);
  assert.deepEqual(other.faults, []);
});

test('corrected: a note beyond the newest page goes, and stays gone', limit, async () => {
  await write('The oldest word of all');
  await letTimePass(page);
  for (let i = 0; i < 60; i++) await write(`A word of day ${i}`);
  await page.goto(`/c/${client.id}`);
  await ledger().getByRole('button', { name: 'Show more' }).tap();
  await open('The oldest word of all', 'Note');
  await act('Remove the note').tap();
  await page.getByText('The note is removed.').first().waitFor();
  await until(async () => !(await notesBehind()).includes('The oldest word of all'));
  await page.waitForLoadState('networkidle').catch(() => {});
  await entry('The oldest word of all').waitFor({ state: 'detached' });
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
