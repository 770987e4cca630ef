// SPDX-License-Identifier: Apache-2.0
// files: a document and a photograph on a client's page; saved by a tap, private to the author,
// removed and brought back; what is neither is refused in words.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, media, openPhone, picture, signIn } from './house.mjs';
import { phoneOnLine } from './line.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
const pdf = Buffer.from('%PDF-1.4\nA certificate.\n%%EOF\n');
let browser, line, page, faults, client;

before(async () => {
  browser = await launch();
  const opened = await phoneOnLine(browser);
  ({ line } = opened);
  ({ page, faults } = opened.phone);
  [client] = (await ask(page, '/api/clients?q=priya%20raman')).items;
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const section = (of = page) => of.getByRole('region', { name: 'Files' });
const sheet = () => page.getByRole('dialog');
const files = async () => (await ask(page, `/api/clients/${client.id}/files`)).items;
async function add(file, { mine = false, look } = {}) {
  await section().getByRole('button', { name: 'Add a file' }).tap();
  await sheet().getByLabel('Choose a file').setInputFiles(file);
  if (mine) await sheet().getByRole('switch').tap();
  await look?.();
  await sheet().getByRole('button', { name: 'Keep the file' }).tap();
}

test('files: a document is kept, and saved by a tap', limit, async (t) => {
  await page.goto(`/c/${client.id}`);
  await section().getByText('No document and no photograph yet.').waitFor();
  const file = { name: 'Certificate 1042.exe', mimeType: 'application/pdf', buffer: pdf };
  await add(file, { look: () => see(t, page, 'file-new') });
  const link = section().getByRole('link', { name: 'Save Certificate 1042.pdf' });
  await link.waitFor();
  const [download] = await Promise.all([page.waitForEvent('download'), link.tap()]);
  assert.equal(download.suggestedFilename(), 'Certificate 1042.pdf');
  assert.deepEqual(readFileSync(await download.path()), pdf);
});

test('files: a photograph is shown small, private to its author', limit, async (t) => {
  await add(media('halo.jpg'), { mine: true });
  await section().getByText('for your eyes alone').waitFor();
  await section().scrollIntoViewIfNeeded();
  const shown = section().locator('img');
  await shown.scrollIntoViewIfNeeded();
  await page.waitForFunction((image) => image.naturalWidth > 0, await shown.elementHandle());
  await picture(page, 'files');
  await see(t, page, 'files');
  const other = await openPhone(browser);
  await signIn(other.page, demo.owner);
  const seen = await ask(other.page, `/api/clients/${client.id}/files`);
  assert.deepEqual(seen.items.map((one) => one.name), ['Certificate 1042.pdf']);
  await other.context.close();
  assert.equal((await files()).length, 2);
});

test('files: what is neither is refused in words; none goes without a line', limit, async () => {
  await add({ name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
  await sheet().getByText(/^Choose a PDF, JPEG, PNG, WebP or HEIC file/).waitFor();
  assert.equal((await files()).length, 2);
  line.lose();
  await sheet().getByText('A file goes with a line only.').waitFor({ timeout: 40_000 });
  assert.ok(await sheet().getByRole('button', { name: 'Keep the file' }).isDisabled());
  line.mode = 'open';
});

test('files: what was cut off is said, and not sent twice', limit, async (t) => {
  const uploads = () => line.sent.filter((one) => one.endsWith('/files')).length;
  await page.goto(`/c/${client.id}`);
  line.mode = 'cut'; // the house hears it, the phone hears no answer
  await add({ name: 'Receipt.pdf', mimeType: 'application/pdf', buffer: pdf });
  await sheet().getByText(/^The line was cut before the house could say/).waitFor();
  await see(t, page, 'file-cut');
  assert.equal((await files()).length, 3);
  const before = uploads(); // the browser tries a lost one again by itself
  line.mode = 'open';
  await sheet().getByRole('button', { name: 'Try again' }).tap();
  await sheet().waitFor({ state: 'detached' });
  await section().getByRole('link', { name: 'Save Receipt.pdf' }).waitFor();
  assert.equal(uploads(), before, 'it had arrived');

  line.mode = 'gone';
  await add({ name: 'Letter.pdf', mimeType: 'application/pdf', buffer: pdf });
  await sheet().getByText(/^The line was cut before the house could say/).waitFor();
  line.mode = 'open';
  await sheet().getByRole('button', { name: 'Try again' }).tap();
  await section().getByRole('link', { name: 'Save Letter.pdf' }).waitFor();
  const names = (await files()).map((one) => one.name);
  assert.deepEqual(names.filter((one) => one === 'Letter.pdf'), ['Letter.pdf']);
  assert.equal(uploads(), before + 1);
});

test('files: one is removed, and brought back', limit, async () => {
  await page.goto(`/c/${client.id}`);
  const remove = section().getByRole('button', { name: 'Remove Certificate 1042.pdf' });
  await remove.tap();
  await remove.waitFor({ state: 'detached' });
  assert.equal((await files()).length, 3);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await remove.waitFor();
  assert.equal((await files()).length, 4);
  assert.deepEqual(faults, []);
});
