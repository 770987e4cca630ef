// SPDX-License-Identifier: Apache-2.0
// pieces: found by words and narrowed, one looked at, changed and photographed by its managers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, media, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { see, settle } from './looks.mjs';

const limit = { timeout: 240_000 };
const photograph = media('halo.jpg');
let browser, floor, office;

before(async () => {
  browser = await launch();
  floor = await openPhone(browser);
  await signIn(floor.page);
  office = await openPhone(browser);
  await signIn(office.page, demo.manager);
}, limit);
after(async () => void (await browser?.close()));

const count = (page) => page.getByRole('status').filter({ hasText: /piece/i });

test('pieces: words and choices narrow the list, and the counts say so', limit, async () => {
  const { page } = floor;
  await page.goto('/more');
  await page.getByRole('link', { name: /^Pieces/ }).tap();
  await page.getByRole('heading', { name: 'Pieces' }).waitFor();
  await settle(page);
  await picture(page, 'pieces');
  await page.getByLabel('Find a piece').fill('cushion halo platinum under 20,000');
  const { count: some } = await ask(
    page,
    '/api/pieces/facets?q=cushion%20halo%20platinum%20under%2020,000&status=in_stock',
  );
  assert.ok(some > 1);
  await count(page).getByText(`${some} pieces`).waitFor();
  await page.getByRole('button', { name: /^Narrow/ }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: /^10,000 to 25,000/ }).tap();
  const show = sheet.getByRole('button', { name: /^Show/ });
  await picture(page, 'pieces-narrow');
  await show.tap();
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Without 10,000 to 25,000' }).tap();
  await count(page).getByText(`${some} pieces`).waitFor();
});

test('pieces: an associate sees what a piece is, and not what it cost', limit, async () => {
  const { page } = floor;
  await page.getByRole('link', { name: /cushion halo/i }).first().tap();
  await page.getByRole('heading', { name: /cushion halo/i }).waitFor();
  await page.getByText(/Cushion, \d\.\d\d ct, [D-J], VS\d/).first().waitFor();
  await settle(page);
  await picture(page, 'piece');
  assert.equal(await page.getByText(/Cost/).count(), 0);
  assert.equal(await page.getByRole('button', { name: 'Change the piece' }).count(), 0);
  const id = page.url().split('/').at(-1);
  assert.equal((await ask(page, `/api/pieces/${id}`)).cost, null);
  await page.goBack();
  assert.equal(
    await page.getByLabel('Find a piece').inputValue(),
    'cushion halo platinum under 20,000',
    'the way back leads to the same list',
  );
});

test('pieces: a manager changes a piece and photographs it', limit, async (t) => {
  const { page } = office;
  const { stores } = await ask(page, '/api/session');
  const { items } = await ask(page, `/api/pieces?category=ring&store_id=${stores[0].id}`);
  await page.goto(`/pieces/${items[0].id}`);
  await page.getByText(/Cost/).waitFor();
  await page.getByRole('button', { name: 'Change the piece' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Size').fill('7 1/4');
  await sheet.getByRole('button', { name: 'Add a stone' }).tap();
  await sheet.getByRole('button', { name: 'Keep the piece' }).tap();
  await sheet.getByText('Say which stone it is.').waitFor();
  await settle(page);
  await picture(page, 'piece-edit');
  await sheet.getByRole('button', { name: 'Remove this stone' }).last().tap();
  await sheet.getByRole('button', { name: 'Keep the piece' }).tap();
  await sheet.waitFor({ state: 'detached' });
  await page.getByText('7 1/4').waitFor();
  await page.getByLabel('Add photographs').setInputFiles(photograph);
  const shown = page.getByRole('group', { name: 'Photographs' }).locator('img');
  await shown.waitFor();
  assert.match(await shown.getAttribute('src'), /^\/media\/[0-9a-f-]+-960\.jpg$/);
  await page.getByRole('button', { name: 'Remove' }).waitFor();
  await page.getByLabel('Add photographs').setInputFiles({
    name: 'a.jpg',
    mimeType: 'image/jpeg',
    buffer: Buffer.from('no photograph'),
  });
  await page.getByText('Choose a photograph: a JPEG, PNG, WebP or HEIC file.').waitFor();
  await see(t, page, 'piece');
  await page.getByRole('button', { name: 'Remove' }).tap();
  await shown.waitFor({ state: 'detached' });
});

test('pieces: one is set aside from its own page, and everybody sees it', limit, async (t) => {
  const { page } = floor;
  const { items } = await ask(page, '/api/pieces?status=in_stock&order=cheapest&limit=2');
  const one = items.find(({ aside }) => !aside);
  await page.goto(`/pieces/${one.id}`);
  await page.getByRole('button', { name: 'Set aside for a client' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('For whom?').fill('whitcombe');
  await sheet.getByRole('button', { name: /Eleanor Whitcombe/ }).tap();
  await page.getByText('It is set aside for Eleanor Whitcombe.').first().waitFor();
  await page.getByText(/set aside until .*, by /).waitFor();
  await page.getByRole('link', { name: 'Eleanor Whitcombe' }).first().waitFor();
  await picture(page, 'piece-aside');
  await see(t, page, 'piece-aside');
  const there = office.page;
  await there.goto(`/pieces/${one.id}`);
  await there.getByText(/set aside until .*, by /).waitFor();
  const ids = async (status) => {
    const list = await ask(there, `/api/pieces?status=${status}&order=cheapest&limit=100`);
    return list.items.map(({ id }) => id);
  };
  assert.ok((await ids('reserved')).includes(one.id));
  assert.ok(!(await ids('in_stock')).includes(one.id));
});

test('pieces: nobody is said to answer only once the house was asked', limit, async () => {
  const { page } = floor;
  const { items } = await ask(page, '/api/pieces?order=dearest&limit=1');
  await page.goto(`/pieces/${items[0].id}`);
  await page.getByRole('button', { name: 'Wish for a client' }).tap();
  const sheet = page.getByRole('dialog');
  const told = sheet.getByRole('status').filter({ hasText: /./ });
  const who = sheet.getByLabel('For whom?');
  await who.fill('Xanthippe');
  await told.getByText('Nobody found').waitFor();
  const asked = /\/api\/search\?/;
  let answer;
  const held = new Promise((done) => (answer = done));
  await page.route(asked, (route) => held.then(() => route.continue()));
  await who.fill('Xanthippe Obergfell');
  await told.waitFor({ state: 'detached' });
  answer();
  await told.getByText('Nobody found').waitFor();
  await page.unroute(asked);
  await page.route(asked, (route) => route.abort());
  await who.fill('Obergfell');
  await told.getByText('Only this phone was searched.').waitFor();
  await page.unroute(asked);
});

test('pieces: a wish the house has not heard of is told as kept here', limit, async () => {
  const { page } = floor;
  const sheet = page.getByRole('dialog');
  const wishes = /\/api\/clients\/[^/]+\/wishes$/;
  await page.route(wishes, (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await sheet.getByLabel('For whom?').fill('raman');
  await sheet.getByRole('button', { name: /Priya Raman/ }).tap();
  await page.getByText('Kept on this phone.').first().waitFor();
  await page.unroute(wishes);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.getByText('Wished for by').waitFor();
  await page.getByRole('link', { name: 'Priya Raman' }).first().waitFor();
});

test('pieces: a long name stays within what is told of it', limit, async () => {
  const { page } = floor;
  const name = { given_name: 'Ottilie', family_name: 'Hohenfelsbergwaldhausen'.repeat(3) };
  await tell(page, '/api/clients', { id: newId(), ...name, contacts: [], tags: [] });
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Wish for a client' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('For whom?').fill('hohenfels');
  await sheet.getByRole('button', { name: /Hohenfels/ }).tap();
  const toast = page.locator('.toast');
  await toast.getByText(/^It stands among the wishes of .*Hohenfels/).first().waitFor();
  await picture(page, 'toast-long');
  const [width, within] = await toast.evaluate((one) => [one.scrollWidth, one.clientWidth]);
  assert.ok(width <= within && within <= 320, `${width} in ${within}`);
  await page.setViewportSize({ width: 390, height: 844 });
});

test('pieces: the list in every look', limit, async (t) => {
  const { page, faults } = floor;
  await page.goto('/pieces');
  await settle(page);
  await see(t, page, 'pieces');
  await page.getByRole('button', { name: /^Narrow/ }).tap();
  await page.getByRole('dialog').getByRole('button', { name: /^Show/ }).waitFor();
  await see(t, page, 'pieces-narrow');
  assert.deepEqual(faults, []);
  assert.deepEqual(office.faults, []);
});

test('gifts: who wears what was bought is said, and taken back', limit, async () => {
  const { page } = floor;
  const [eleanor] = (await ask(page, '/api/clients?q=eleanor%20whitcombe')).items;
  await page.goto(`/c/${eleanor.id}`);
  const section = page.getByRole('region', { name: 'Given and worn' });
  await section.getByRole('button', { name: 'Say who wears a piece' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Who wears it').selectOption('another');
  await sheet.getByLabel('Their name').fill('Her mother');
  await sheet.getByLabel('What it was for').selectOption('birthday');
  await sheet.getByLabel('What it completes').fill('the pearl strand');
  await settle(page);
  await picture(page, 'gift');
  await sheet.getByRole('button', { name: 'Keep it' }).tap();
  await section.getByText('Worn by Her mother, birthday, completes the pearl strand').waitFor();
  await section.scrollIntoViewIfNeeded();
  await picture(page, 'gifts');
  await section.getByText(/^Worn by Her mother/).tap();
  await sheet.getByRole('button', { name: 'Take it back' }).tap();
  await section.getByText(/^Worn by Her mother/).waitFor({ state: 'detached' });
});
