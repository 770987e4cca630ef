// SPDX-License-Identifier: Apache-2.0
// days: a day that matters is written down on the floor, corrected and removed, each with a way
// back; without a line it stands on this phone and the house hears of it afterwards.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { phoneLooks, see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, line, phone, page, eleanor;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  ({ page } = phone);
  eleanor = (await ask(page, '/api/clients?q=whitcombe')).items[0].id;
  await openDays();
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

async function openDays() {
  await page.goto(`/c/${eleanor}`);
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /Days that matter/ }).tap();
  await sheet().getByText('Add a day').waitFor();
}
const sheet = () => page.getByRole('dialog');
const day = (label) => sheet().getByRole('listitem').filter({ hasText: label });
const choose = (name, text) =>
  sheet().getByRole('combobox', { name }).selectOption({ label: text });
const undo = () => sheet().getByRole('button', { name: 'Undo' }).tap();
const days = async () => (await ask(page, `/api/clients/${eleanor}/occasions`)).items;
const named = async (label) => (await days()).filter((one) => one.label === label);
async function until(holds) {
  for (let i = 0; i < 80 && !(await holds()); i++) await page.waitForTimeout(100);
  assert.ok(await holds());
}

test('days: all that is wrong is said beside its field, and nothing is told', limit, async (t) => {
  const before = (await days()).length;
  await sheet().getByText('Add a day').tap();
  await sheet().getByText('Another day').tap();
  await sheet().getByLabel('Year, if it is known').fill('19');
  await choose(/^Day/, '31');
  await sheet().getByRole('button', { name: 'Keep the day' }).tap();
  const faults = ['Say what it is called.', /^Choose the month;/, 'Four digits, or nothing.'];
  for (const fault of faults) {
    await sheet().getByText(fault).waitFor();
  }
  await choose(/^Month/, 'April');
  await sheet().getByText('There is no such day.').waitFor();
  assert.equal((await days()).length, before);
  await see(t, page, 'days-faults', phoneLooks);
});

test('days: a day of somebody of theirs is written down, its year unknown', limit, async () => {
  await sheet().getByLabel('What it is called').fill('First communion');
  await sheet().getByLabel('Year, if it is known').fill('');
  await choose(/^Day/, '12');
  await sheet().getByLabel('Whose it is').fill('Odette');
  await picture(page, 'days-add');
  await sheet().getByRole('button', { name: 'Keep the day' }).tap();
  await day('First communion').getByText('12 April, Odette').waitFor();
  await sheet().getByText('Kept: First communion, 12 April', { exact: true }).waitFor();
  const [{ kind, date, person }] = await named('First communion');
  assert.deepEqual([kind, date.month, date.day, date.year ?? null, person],
    ['custom', 4, 12, null, 'Odette']);
});

test('days: a wrong one is corrected as one thing, and Undo undoes it', limit, async (t) => {
  await day('First communion').getByRole('button', { name: /^Do not speak of it/ }).tap();
  await day('First communion').getByText('Not spoken of').waitFor();
  await day('First communion').getByRole('button', { name: /^Correct it/ }).tap();
  await page.waitForFunction(() => document.activeElement?.matches('input[value="custom"]'));
  await choose(/^Day/, 'Not known');
  await choose(/^Month/, 'May');
  await see(t, page, 'days-correct', phoneLooks);
  await sheet().getByRole('button', { name: 'Keep the change' }).tap();
  await sheet().getByText('Corrected: First communion, May').waitFor();
  await picture(page, 'days-corrected');
  await until(async () => (await named('First communion'))[0]?.date.month === 5);
  const [corrected, ...more] = await named('First communion');
  assert.deepEqual(more, []);
  assert.equal(corrected.date.day ?? null, null);
  assert.equal(corrected.muted, true, 'it is not spoken of still');
  await undo();
  await until(async () => (await named('First communion'))[0]?.date.month === 4);
  assert.equal((await named('First communion')).length, 1);
});

test('days: a correction that changes nothing tells nothing', limit, async () => {
  const told = line.sent.length;
  await day('First communion').getByRole('button', { name: /^Correct it/ }).tap();
  await sheet().getByRole('button', { name: 'Keep the change' }).tap();
  await day('First communion').getByRole('button', { name: /^Correct it/ }).waitFor();
  assert.equal(line.sent.length, told);
});

test('days: one is removed, and Undo brings it back as it was', limit, async (t) => {
  const [stood] = await named('First communion');
  await day('First communion').getByRole('button', { name: /^Remove/ }).tap();
  await sheet().getByText('Removed: First communion, 12 April').waitFor();
  await day('First communion').waitFor({ state: 'detached' });
  assert.deepEqual(await named('First communion'), []);
  await undo();
  await until(async () => (await named('First communion')).length);
  await day('First communion').waitFor();
  const [back] = await named('First communion');
  for (const one of [stood, back]) delete one.muted_at;
  assert.deepEqual(back, stood);
  await day('First communion').getByRole('button', { name: /^Remove/ }).tap();
  await sheet().getByText('Removed: First communion, 12 April').waitFor();
  await see(t, page, 'days-list', phoneLooks);
  await undo();
  await day('First communion').waitFor();
});

test('days: without a line a birthday stands here, and Undo leaves no trace', limit, async () => {
  await openDays();
  await day('First communion').waitFor(); // read from the house, with nothing on its way
  line.lose();
  await sheet().getByText('Add a day').tap();
  await choose(/^Day/, '29');
  await choose(/^Month/, 'February');
  await sheet().getByLabel('Whose it is').fill('Marcus');
  await sheet().getByRole('button', { name: 'Keep the day' }).tap();
  await day('29 February, Marcus').getByText('Kept on this phone.').waitFor();
  await picture(page, 'days-offline');
  await day('First communion').getByRole('button', { name: /^Remove/ }).tap();
  await day('First communion').waitFor({ state: 'detached' });
  await undo();
  await day('First communion').waitFor();
  await day('First communion').getByRole('button', { name: /^Correct it/ }).tap();
  await choose(/^Month/, 'June');
  await sheet().getByRole('button', { name: 'Keep the change' }).tap();
  await day('First communion').getByText(/^12 June, Odette/).waitFor();
  assert.equal(await day('First communion').count(), 1);
});

test('days: the house hears of it with the line, once', limit, async () => {
  line.mode = 'open';
  await until(async () => (await named('First communion'))[0]?.date.month === 6);
  assert.equal((await named('First communion')).length, 1);
  const births = (await days()).filter((one) => one.person === 'Marcus' && one.date.day === 29);
  assert.deepEqual(births.map((one) => [one.kind, one.label, one.date.month]),
    [['birthday', 'Birthday', 2]]);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
