// SPDX-License-Identifier: Apache-2.0
// repairs: taken in and photographed on the client's page, moved on by one tap, a slip taken back;
// the shelf of the boutique; and one taken in without a line comes to the house once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, media, picture, tell } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, line, phone, page, client, path;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  ({ page } = phone);
  [client] = (await ask(page, '/api/clients?q=whitcombe')).items;
  path = `/api/clients/${client.id}/repairs`;
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const section = () => page.getByRole('region', { name: 'Repairs' });
const sheet = () => page.getByRole('dialog');
const repairs = async () => (await ask(page, path)).items;
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await page.waitForTimeout(250);
  assert.ok(await what());
};

test('repairs: a piece is taken in, and its fault is told where it is', limit, async () => {
  await page.goto(`/c/${client.id}`);
  await section().getByText('platinum band').waitFor();
  await section().scrollIntoViewIfNeeded();
  await picture(page, 'repairs');
  await section().getByRole('button', { name: 'Take a piece in' }).tap();
  await sheet().getByLabel('Which piece?').fill('Sapphire drops');
  await sheet().getByLabel('Promised for').fill('2026-01-05');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await sheet().getByText('This day has long passed').waitFor();
  await sheet().getByLabel('Promised for').fill('2026-12-05');
  await sheet().getByLabel('Its value, as agreed').fill('18,500');
  await picture(page, 'repair-intake');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await section().getByRole('button', { name: /Sapphire drops/ }).waitFor();
  const kept = (await repairs()).find(({ piece }) => piece === 'Sapphire drops');
  assert.deepEqual(kept.agreed, { minor: 1_850_000, currency: 'USD' });
  assert.equal(kept.promised, '2026-12-05');
});

test('repairs: it is photographed as it comes in, seen large, removed, back', limit, async (t) => {
  const photographs = async () =>
    (await repairs()).find(({ piece }) => piece === 'Sapphire drops').photographs;
  await sheet().getByRole('heading', { name: 'Sapphire drops' }).waitFor();
  const camera = sheet().getByLabel('Photograph it');
  assert.equal(await camera.getAttribute('capture'), 'environment');
  await camera.setInputFiles(media('drops.jpg'));
  const small = sheet().getByRole('button', { name: /^Photograph 1/ });
  await small.tap();
  const large = sheet().getByRole('img', { name: 'A photograph: Sapphire drops' });
  await page.waitForFunction((image) => image.naturalWidth > 0, await large.elementHandle());
  await picture(page, 'repair-photographs');
  await see(t, page, 'repair-photographs');
  const [kept] = await photographs();
  assert.equal(kept.name, 'Sapphire drops.jpg');
  await sheet().getByRole('button', { name: 'Remove it' }).tap();
  await sheet().waitFor({ state: 'detached' });
  assert.deepEqual(await photographs(), []);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await until(async () => (await photographs()).length);
  const row = section().getByRole('button', { name: /Sapphire drops/ });
  const look = row.locator('img');
  await look.waitFor();
  await page.waitForFunction((image) => image.naturalWidth > 0, await look.elementHandle());
});

test('repairs: one tap moves it on, and a slip is taken back', limit, async () => {
  await section().getByRole('button', { name: /Sapphire drops/ }).tap();
  await sheet().getByRole('button', { name: 'It is ready' }).tap();
  await page.locator('.toast').getByText('Sapphire drops: ready to collect').first().waitFor();
  await section().getByText('Ready to collect').waitFor();
  await section().getByRole('button', { name: /Sapphire drops/ }).tap();
  await sheet().getByRole('button', { name: 'Take back “Ready to collect”' }).tap();
  await section().getByText('Ready to collect').waitFor({ state: 'detached' });
  const state = async () =>
    (await repairs()).find(({ piece }) => piece === 'Sapphire drops').state;
  assert.equal(await state(), 'received');
  await section().getByRole('button', { name: /Sapphire drops/ }).tap();
  await sheet().getByRole('button', { name: 'They collected it' }).tap();
  await until(async () => (await state()) === 'collected');
  await page.getByRole('button', { name: 'Undo' }).tap();
  await until(async () => (await state()) === 'received');
  await section().getByText('Collected').waitFor({ state: 'detached' });
});

test('repairs: one taken in without a line comes to the house once', limit, async () => {
  line.lose();
  await section().getByRole('button', { name: 'Take a piece in' }).tap();
  await sheet().getByLabel('Which piece?').fill('Tank watch');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await section().getByText('Kept on this phone').waitFor();
  line.mode = 'open';
  await until(async () => (await repairs()).filter(({ piece }) => piece === 'Tank watch').length);
  assert.equal((await repairs()).filter(({ piece }) => piece === 'Tank watch').length, 1);
  await section().getByText('Kept on this phone').waitFor({ state: 'detached' });
});

test('repairs: its photographs wait with it, and go once each behind it', limit, async (t) => {
  line.lose();
  await section().getByRole('button', { name: 'Take a piece in' }).tap();
  await sheet().getByLabel('Which piece?').fill('Opal brooch');
  await sheet().getByLabel('Photograph it').setInputFiles(media('drops.jpg'));
  const others = [media('drops.jpg'), media('drops.jpg')];
  await sheet().getByLabel('Choose a photograph').setInputFiles(others);
  await sheet().getByRole('button', { name: 'Remove photograph 3' }).tap();
  const taken = sheet().getByRole('img', { name: /^Photograph \d, taken just now$/ });
  assert.equal(await taken.count(), 2);
  await picture(page, 'repair-intake-photographs');
  await see(t, page, 'repair-intake-photographs');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await section().getByText('Kept on this phone, with 2 photographs').waitFor();
  await page.goto('/kept');
  const kept = page.getByRole('article').filter({ hasText: 'A photograph: Opal brooch' });
  await kept.first().waitFor();
  assert.equal(await kept.count(), 2);
  const look = kept.first().locator('img');
  await page.waitForFunction((image) => image.naturalWidth > 0, await look.elementHandle());
  await picture(page, 'kept-photographs');
  await see(t, page, 'kept-photographs');
  line.sent.length = 0;
  line.mode = 'open';
  const theirs = async () => (await repairs()).find(({ piece }) => piece === 'Opal brooch');
  await until(async () => (await theirs())?.photographs.length === 2);
  const sent = line.sent.map((one) => /^POST .*\/(repairs|files)$/.exec(one)?.[1]);
  assert.deepEqual(sent.filter(Boolean), ['repairs', 'files', 'files']);
  await page.getByText('Nothing waits.').waitFor();
  assert.equal((await theirs()).photographs.length, 2);
  await page.goto(`/c/${client.id}`);
});

test('repairs: one thrown away on the phone takes its photographs along', limit, async () => {
  line.lose();
  await section().getByRole('button', { name: 'Take a piece in' }).tap();
  await sheet().getByLabel('Which piece?').fill('Garnet stud');
  await sheet().getByLabel('Photograph it').setInputFiles(media('drops.jpg'));
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await section().getByText('Kept on this phone, with a photograph').waitFor();
  await page.goto('/kept');
  await page.getByRole('article').nth(1).waitFor();
  await page.getByRole('button', { name: 'Discard' }).first().tap();
  await page.getByText('Nothing waits.').waitFor();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('article').nth(1).waitFor();
  line.mode = 'open';
  const theirs = async () => (await repairs()).find(({ piece }) => piece === 'Garnet stud');
  await until(async () => (await theirs())?.photographs.length === 1);
});

test('repairs: the shelf says what is in the house, what is late, and whose', limit, async () => {
  await page.goto('/more');
  await page.getByRole('link', { name: 'In for repair' }).tap();
  await page.getByRole('button', { name: /Pearl strand/ }).waitFor();
  await picture(page, 'shelf');
  await page.getByText('Late', { exact: true }).tap();
  await page.getByRole('button', { name: /Tank watch/ }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /Theodore Lang/ }).tap();
  await sheet().getByRole('button', { name: 'It is ready' }).tap();
  await page.getByText('Nothing is late.').waitFor();
});

test('repairs: a value is a number or is left open, and a slip is corrected', limit, async () => {
  const taken = async () => (await repairs()).find(({ piece }) => /^Signet/.test(piece));
  await page.goto(`/c/${client.id}`);
  await section().getByRole('button', { name: 'Take a piece in' }).tap();
  await sheet().getByLabel('Which piece?').fill('Signet ring');
  await sheet().getByLabel('Its value, as agreed').fill('abc');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await sheet().getByText('“abc” is not a number').waitFor();
  assert.equal(await taken(), undefined);
  await sheet().getByLabel('Its value, as agreed').fill('');
  await sheet().getByRole('button', { name: 'Take it in' }).tap();
  await sheet().getByText('No value agreed').waitFor();
  await sheet().getByRole('button', { name: 'Correct it' }).tap();
  await sheet().getByLabel('Which piece?').fill('Signet ring, onyx');
  await sheet().getByLabel('Its value, as agreed').fill('$2,400');
  await picture(page, 'repair-corrected');
  await sheet().getByRole('button', { name: 'Keep it so' }).tap();
  await section().getByRole('button', { name: /Signet ring, onyx/ }).waitFor();
  assert.deepEqual((await taken()).agreed, { minor: 240_000, currency: 'USD' });
});

test('repairs: one that is removed comes back as it was', limit, async () => {
  const row = section().getByRole('button', { name: /Signet ring, onyx/ });
  const before = (await repairs()).find(({ piece }) => /^Signet/.test(piece));
  await row.tap();
  await sheet().getByRole('button', { name: 'Remove the repair' }).tap();
  await row.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).tap();
  await row.waitFor();
  assert.deepEqual((await repairs()).find(({ piece }) => /^Signet/.test(piece)), before);
});

test('repairs: of two who correct one, the second chooses field by field', limit, async () => {
  await section().getByRole('button', { name: /Signet ring, onyx/ }).tap();
  await sheet().getByRole('button', { name: 'Correct it' }).tap();
  const { id, version } = (await repairs()).find(({ piece }) => /^Signet/.test(piece));
  await tell(page, `${path}/${id}`, { kind: 'engrave' }, 'PATCH', version);
  await sheet().getByLabel('What is to be done?').selectOption('resize');
  await sheet().getByRole('button', { name: 'Keep it so' }).tap();
  await sheet().getByRole('group', { name: 'What is to be done' }).waitFor();
  await sheet().getByRole('button', { name: /take “Engrave it”/ }).tap();
  await sheet().waitFor({ state: 'detached' });
  assert.equal((await repairs()).find((one) => one.id === id).kind, 'engrave');
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
