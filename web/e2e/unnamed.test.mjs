// SPDX-License-Identifier: Apache-2.0
// unnamed: somebody without a name is kept without a line, stands in a list of their own with
// what they stopped at, is recognised as a client and taken off that page again, and given a name.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, line, page, faults, piece, before_us, path;

before(async () => {
  browser = await launch();
  const opened = await phoneOnLine(browser);
  ({ line } = opened);
  ({ page, faults } = opened.phone);
  before_us = (await nameless()).map((one) => one.id);
  await page.waitForFunction(async () => (await caches.keys()).includes('carnet-media'));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const nameless = async () => (await ask(page, '/api/clients?filter=unnamed&limit=100')).items;
const ours = async () => (await nameless()).find((one) => !before_us.includes(one.id));
const sheet = () => page.getByRole('dialog', { name: 'Who was it?' });

test('unnamed: a piece alone is kept without a line, and says what it was', limit, async () => {
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  line.lose();
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  const tile = page.getByRole('group', { name: 'Stopped at' }).locator('label').first();
  await tile.tap();
  piece = (await tile.textContent()).trim();
  await page.getByRole('button', { name: 'Keep without a name' }).tap();
  await page.getByText('The visit is kept.').first().waitFor();
  await page.goto('/kept');
  await page.getByRole('heading', { name: /^No name yet, stopped at / }).waitFor();
  await picture(page, 'unnamed-kept');
  line.mode = 'open';
  await page.getByText('Nothing waits. The house has it all.').waitFor({ timeout: 60_000 });
  const row = await ours();
  assert.equal(row.name, 'No name yet');
  assert.match(row.line, /^Stopped at .+, 24 November 2026, met by \S+$/);
  assert.ok(row.line.includes(piece) || piece.includes(row.line.split(',')[0].slice(11)), piece);
  path = `/c/${row.id}`;
});

test('unnamed: they stand in a list of their own', limit, async (t) => {
  await page.goto('/clients');
  await page.getByRole('button', { name: 'No name yet' }).tap();
  await page.getByText(/^Stopped at .*24 November 2026, met by/).waitFor();
  await picture(page, 'unnamed');
  await see(t, page, 'unnamed');
});

test('unnamed: one who is a client is put on their page, and taken off again', limit, async (t) => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Who was it?' }).tap();
  await sheet().getByLabel('Their name').and(page.locator(':focus')).waitFor();
  await sheet().getByLabel('Their name').fill('Priya Raman');
  const priya = sheet().getByRole('button', { name: 'It was Priya Raman' });
  await priya.waitFor();
  await picture(page, 'unnamed-name');
  await see(t, page, 'unnamed-name');
  await priya.tap();
  await page.getByText('On the page of Priya Raman.').first().waitFor();
  await page.getByRole('heading', { level: 1, name: 'Priya Raman' }).waitFor();
  const [known] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  assert.equal(new URL(page.url()).pathname, `/c/${known.id}`);
  assert.equal(await ours(), undefined, 'nobody waits for a name');
  assert.equal((await ask(page, `/api${path.replace('/c', '/clients')}`)).id, known.id);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('heading', { level: 1, name: 'No name yet' }).waitFor();
  assert.equal(`/c/${(await ours()).id}`, path, 'the page stands as it was');
});

test('unnamed: a new name is kept, and the page leaves that list', limit, async () => {
  await page.goto(path);
  await page.getByRole('button', { name: 'Who was it?' }).tap();
  await sheet().getByLabel('Their name').fill('Ottoline Quickthorn');
  await sheet().getByText('Nobody in the book is called that.').waitFor();
  await sheet().getByRole('button', { name: 'Keep the name Ottoline Quickthorn' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Ottoline Quickthorn' }).waitFor();
  assert.equal(await ours(), undefined);
  const [found] = (await ask(page, '/api/clients?q=quickthorn')).items;
  assert.equal(`/c/${found.id}`, path);
  assert.equal(await page.getByRole('button', { name: 'Who was it?' }).count(), 0);
  assert.deepEqual(faults, []);
});
