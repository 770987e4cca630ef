// SPDX-License-Identifier: Apache-2.0
// wishes: written down on the client's page, set aside, given; without a line; and by two at once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, media, newId, picture, tell } from './house.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 90_000 };
let browser, line, page, faults, client, path;

before(async () => {
  browser = await launch();
  const opened = await phoneOnLine(browser);
  ({ line } = opened);
  ({ page, faults } = opened.phone);
  [client] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  path = `/api/clients/${client.id}/wishes`;
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

const section = () => page.getByRole('region', { name: 'Wishes' });
const wishes = async () => (await ask(page, path)).items;
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await page.waitForTimeout(250);
  assert.ok(await what());
};

test('wishes: what was said is kept, and a second look shows', limit, async () => {
  await page.goto(`/c/${client.id}`);
  await section().getByText('Cushion halo').waitFor();
  await section().getByText(/^looked twice, tried on/i).waitFor();
  await section().getByText(/^Set aside until/).waitFor();
  await picture(page, 'wishes');
  await section().getByRole('button', { name: 'Add a wish' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('In their words').fill('Oval studs, platinum, under 6,000');
  await sheet.getByLabel('For whom, if not themselves').fill('her sister');
  await picture(page, 'wish-new');
  await sheet.getByRole('button', { name: 'Keep the wish' }).tap();
  await section().getByText('Oval studs, platinum, under 6,000').waitFor();
  const studs = async () => (await wishes()).find((one) => one.words.startsWith('Oval studs'));
  await until(studs);
  const kept = await studs();
  assert.equal(kept.metal, 'platinum');
  assert.equal(kept.category, 'earrings');
  assert.equal(kept.highest.minor, 600_000);
});

test('wishes: what they pointed at is photographed, and stands for it', limit, async () => {
  const row = section().getByRole('button', { name: /^Oval studs/ });
  await row.tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Choose a photograph').setInputFiles(media('drops.jpg'));
  await sheet.getByRole('button', { name: /^Photograph 1/ }).waitFor();
  await picture(page, 'wish-photograph');
  await sheet.getByRole('button', { name: 'Close' }).tap();
  const look = row.locator('img');
  await look.waitFor();
  await page.waitForFunction((image) => image.naturalWidth > 0, await look.elementHandle());
});

test('wishes: it is let go, given, and that is taken back', limit, async () => {
  const row = section().getByRole('button', { name: /^Cushion halo/ });
  const sheet = page.getByRole('dialog');
  await row.tap();
  await sheet.getByRole('button', { name: 'Let it go again' }).tap();
  await section().getByText(/^Set aside/).waitFor({ state: 'detached' });
  await row.tap();
  await sheet.getByRole('button', { name: 'It was given' }).tap();
  await section().getByText(/^Given/).waitFor();
  await row.tap();
  assert.equal(await sheet.getByRole('button', { name: /^Set it aside/ }).count(), 0);
  await sheet.getByRole('button', { name: 'It was not given after all' }).tap();
  await section().getByText(/^Given/).waitFor({ state: 'detached' });
  await row.tap();
  await sheet.getByRole('button', { name: /^Set it aside/ }).tap();
  await section().getByText(/^Set aside until/).waitFor();
});

test('wishes: words are given a piece of the house, and it is set aside', limit, async () => {
  const { items } = await ask(page, '/api/pieces?status=in_stock&order=dearest&limit=5');
  const piece = items.find(({ aside }) => !aside);
  const sheet = page.getByRole('dialog');
  await section().getByRole('button', { name: /^Oval studs/ }).tap();
  await sheet.getByRole('button', { name: 'Change the wish' }).tap();
  await sheet.getByRole('button', { name: 'Find the piece' }).tap();
  await sheet.getByLabel('Find the piece').fill(piece.sku);
  await sheet.getByRole('button', { name: new RegExp(piece.sku) }).tap();
  await sheet.getByRole('button', { name: piece.title, pressed: true }).waitFor();
  await picture(page, 'wish-piece');
  await sheet.getByRole('button', { name: 'Keep the wish' }).tap();
  await sheet.waitFor({ state: 'detached' });
  await section().getByRole('button', { name: /^Oval studs/ }).tap();
  await sheet.getByRole('button', { name: /^Set it aside/ }).tap();
  const kept = async () => (await wishes()).find(({ words }) => words.startsWith('Oval studs'));
  await until(async () => (await kept()).reservation);
  assert.equal((await kept()).piece_id, piece.id);
});

test('wishes: one written down without a line comes to the house once', limit, async () => {
  line.lose();
  await section().getByRole('button', { name: 'Add a wish' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('In their words').fill('A plain gold bangle');
  await sheet.getByRole('button', { name: 'Keep the wish' }).tap();
  await section().getByText('A plain gold bangle').waitFor();
  await section().getByText('Kept on this phone').waitFor();
  line.mode = 'open';
  const count = async () =>
    (await wishes()).filter((one) => one.words === 'A plain gold bangle').length;
  await until(async () => (await count().catch(() => 0)) === 1);
  await section().getByText('Kept on this phone').waitFor({ state: 'detached' });
});

test('wishes: of two who change one, the second chooses field by field', limit, async () => {
  const wish = (await wishes()).find((one) => one.words === 'A plain gold bangle');
  await page.goto(`/c/${client.id}`);
  await section().getByRole('button', { name: /^A plain gold bangle/ }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Change the wish' }).tap();
  await sheet.getByLabel('For whom, if not themselves').fill('Anna');
  await tell(page, `${path}/${wish.id}`, { for_whom: 'Mira' }, 'PATCH', wish.version);
  await sheet.getByRole('button', { name: 'Keep the wish' }).tap();
  await sheet.getByText('Mira').waitFor();
  await picture(page, 'wish-conflict');
  await sheet.getByRole('button', { name: /Anna/ }).tap();
  const whom = async () => (await wishes()).find((one) => one.id === wish.id).for_whom;
  await until(async () => (await whom()) === 'Anna');
});

test('wishes: of two who name another piece, both are called by their names', limit, async () => {
  const { items } = await ask(page, '/api/pieces?status=in_stock&limit=20');
  const [theirs, ours] = items.filter((one) => !one.title.includes('Cushion halo'));
  await tell(page, `/api/clients/${client.id}/visits`, {
    id: newId(),
    pieces: [{ piece_id: ours.id }],
  });
  const wish = (await wishes()).find((one) => one.words === 'A plain gold bangle');
  await page.goto(`/c/${client.id}`);
  await section().getByRole('button', { name: /^A plain gold bangle/ }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: 'Change the wish' }).tap();
  await sheet.getByRole('button', { name: ours.title }).tap();
  await tell(page, `${path}/${wish.id}`, { piece_id: theirs.id }, 'PATCH', wish.version);
  await sheet.getByRole('button', { name: 'Keep the wish' }).tap();
  const side = ({ title }) =>
    sheet.getByRole('button', { name: `The piece: take “${title}”` });
  await side(theirs).waitFor();
  await picture(page, 'wish-pieces');
  await side(ours).tap();
  const named = async () => (await wishes()).find((one) => one.id === wish.id).piece_id;
  await until(async () => (await named()) === ours.id);
  assert.deepEqual(faults, []);
});
