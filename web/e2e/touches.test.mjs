// SPDX-License-Identifier: Apache-2.0
// touches.dock: from a client's page a call is one touch, kept at once, and what came of it one
// more; a card is two; each can be taken back, and stands in the ledger once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, phone, page, client, name;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  await page.addInitScript(() => {
    const dials = (event) => event.target.closest?.('a[href^="tel:"]') && event.preventDefault();
    addEventListener('click', dials); // there is no telephone in this browser, and it would wait
  });
  const { items } = await ask(page, '/api/clients?whose=mine&limit=50');
  for (const { id, kind } of items) {
    if (kind !== 'person') continue;
    const { contacts } = await ask(page, `/api/clients/${id}`);
    if (!contacts.some((one) => one.kind === 'phone')) continue;
    client = id;
    break;
  }
  assert.ok(client, 'somebody of mine with a number');
  name = (await ask(page, `/api/clients/${client}/profile`)).first_name;
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Add a note' }).waitFor();
}, limit);
after(async () => void (await browser?.close()));

const touches = async () =>
  (await ask(page, `/api/clients/${client}/touches`)).items.map(({ kind, result }) =>
    [kind, result].filter(Boolean).join(' '),
  );
async function until(...expected) {
  for (let i = 0; i < 100 && (await touches()).length < expected.length; i++)
    await page.waitForTimeout(200);
  assert.deepEqual(await touches(), expected);
}
const bar = () => page.getByRole('region', { name: new RegExp(name) });

test('touches.dock: a card in two touches, and it can be taken back', limit, async () => {
  const known = await touches();
  const card = async () => {
    await page.getByRole('button', { name: 'Add a note' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: `A card to ${name}` }).tap();
  };
  await phone.taps();
  await card();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  assert.equal(await phone.taps(), 2);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.waitForTimeout(7000);
  assert.deepEqual(await touches(), known, 'taken back, the house never heard of it');
  await card();
  await until('card', ...known);
});

test('touches.dock: a call in one touch, and what came of it in one more', limit, async () => {
  const known = await touches();
  await phone.taps();
  const call = page.getByRole('main').getByRole('link', { name: `Call ${name}` });
  assert.match(await call.getAttribute('href'), /^tel:\+\d+$/);
  await call.tap();
  await bar().waitFor();
  await picture(page, 'touches-call');
  await bar().getByRole('button', { name: 'We spoke' }).tap();
  assert.equal(await phone.taps(), 2);
  await until('call spoke', ...known);
  await bar().waitFor({ state: 'detached' });
});

test('touches.dock: no call after all leaves nothing', limit, async () => {
  const known = await touches();
  await page.getByRole('main').getByRole('link', { name: `Call ${name}` }).tap();
  await bar().getByRole('button', { name: 'There was no call' }).tap();
  await bar().waitFor({ state: 'detached' });
  await page.waitForTimeout(1500);
  assert.deepEqual(await touches(), known);
});

test('touches.dock: both stand in the ledger of the page, once', limit, async () => {
  await page.reload();
  await page.getByRole('heading', { name: 'Together' }).waitFor();
  const { items } = await ask(page, `/api/clients/${client}/timeline`);
  const told = items.filter(({ noun }) => noun === 'touches').slice(0, 2);
  const shown = page.getByRole('main').getByRole('listitem').getByRole('heading');
  await shown.filter({ hasText: told[0].title }).first().waitFor();
  const titles = await shown.allInnerTexts();
  for (const { title } of told) assert.ok(titles.includes(title), `${title}: ${titles}`);
  assert.notEqual(told[0].title, told[1].title);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
