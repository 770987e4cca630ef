// SPDX-License-Identifier: Apache-2.0
// known.page: from a client's page what is known of them is read and written: the door card, a size
// in few touches, tastes by a tap, a relation on both pages; and without a line it is kept here.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { settle } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, phone, page, client, other;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  const named = async (q) => (await ask(page, `/api/clients?q=${q}`)).items[0].id;
  client = await named('whitcombe');
  other = await named('lindqvist');
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
}, limit);
after(async () => void (await browser?.close()));

const sheet = () => page.getByRole('dialog');
const path = (noun) => `/api/clients/${client}/${noun}`;
async function until(noun, holds) {
  for (let i = 0; i < 100; i++) {
    const answer = await ask(page, path(noun));
    if (holds(answer)) return;
    await page.waitForTimeout(200);
  }
  assert.fail(`${noun} never came to hold what was written`);
}
async function openView(name) {
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name }).tap();
}
async function shut() {
  await sheet().getByRole('button', { name: 'Close' }).tap();
  await sheet().waitFor({ state: 'detached' });
}

test('known.page: the family in one line, and the ring among the hallmarks', limit, async () => {
  const main = page.getByRole('main');
  await main.getByText('married to Thomas').first().waitFor();
  await main.getByText('US', { exact: false }).first().waitFor();
  await picture(page, 'client-known');
});

test('known.page: the door card is one touch away', limit, async () => {
  await phone.taps();
  await page.getByRole('button', { name: 'At the door' }).tap();
  await sheet().getByText('The blue drops are back').waitFor();
  assert.equal(await phone.taps(), 1);
  await picture(page, 'door-card');
  await sheet().getByText('Set an alert').tap();
  await sheet().getByLabel('What must nobody miss?').fill('Brings her mother');
  await sheet().getByLabel('Its last day').fill('2026-11-30');
  await sheet().getByRole('button', { name: 'Set the alert' }).tap();
  await sheet().getByText('Until the end of').waitFor();
  await shut();
  await page.getByRole('note').getByText('Brings her mother').waitFor();
});

test('known.page: a ring is measured in four touches', limit, async () => {
  await phone.taps();
  await openView(/Sizes/);
  await sheet().getByLabel('Size', { exact: true }).fill('6½');
  await sheet().getByRole('button', { name: 'Keep the size' }).tap();
  assert.ok((await phone.taps()) <= 4);
  await until('sizes', ({ items }) => items[0].said === '6½' && items[0].hundredth_mm === 1692);
  await sheet().getByText('US 6½').waitFor();
  await picture(page, 'sizes');
  await sheet().getByLabel('Size', { exact: true }).fill('six');
  await sheet().getByRole('button', { name: 'Keep the size' }).tap();
  await sheet().getByText('A size is a number').waitFor();
  await shut();
});

test('known.page: a taste is one tap, and a second takes it back', limit, async () => {
  await openView(/Tastes/);
  await sheet().getByText('Stones', { exact: true }).tap();
  const ruby = sheet().getByRole('button', { name: 'ruby' });
  await ruby.tap();
  const has = ({ tastes }) => tastes.some(({ value }) => value === 'ruby');
  await until('tastes', has);
  await sheet().locator('.chip[aria-pressed=true]', { hasText: 'ruby' }).waitFor();
  await picture(page, 'tastes');
  await ruby.tap();
  await until('tastes', (answer) => !has(answer));
  await shut();
});

test('known.page: a relation to a client leads to their page, and back', limit, async () => {
  await openView(/Family/);
  await sheet().getByLabel(/^What they are/).selectOption('friend_of');
  await sheet().getByLabel('Who is it?').fill('Lindq');
  await sheet().getByRole('button', { name: /Ingrid Lindqvist/ }).tap();
  await until('relations', ({ relations }) => relations.some((one) => one.other_id === other));
  await sheet().getByRole('link', { name: 'Ingrid Lindqvist' }).waitFor();
  await picture(page, 'family');
  await sheet().getByRole('link', { name: 'Ingrid Lindqvist' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Ingrid Lindqvist' }).waitFor();
  await page.getByRole('link', { name: 'Eleanor' }).waitFor();
});

test('known.page: who lives together is said to follow from the family', limit, async () => {
  const { items } = await ask(page, '/api/clients?q=okafor');
  const marcus = { id: newId(), kind: 'partner', other_id: items[0].id };
  await tell(page, `/api/clients/${other}/relations`, marcus);
  await openView(/Family/);
  await sheet().getByText(/^Live together: .*follows from “Partner”/).waitFor();
  await picture(page, 'household');
  await shut();
});

test('known.page: each row says what it holds, and Back leads to the list', limit, async () => {
  await page.getByRole('link', { name: 'Eleanor' }).tap();
  await page.getByRole('heading', { level: 1, name: 'Eleanor' }).waitFor();
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /^Family.*Thomas, Clara/s }).waitFor();
  await sheet().getByRole('button', { name: /^Pages that became.*Nothing yet/s }).waitFor();
  await picture(page, 'known-list');
  await sheet().getByRole('button', { name: /^Tastes/ }).tap();
  await page.getByRole('heading', { name: 'Eleanor: tastes' }).waitFor();
  await page.goBack();
  await page.getByRole('heading', { name: 'Known about Eleanor' }).waitFor();
  await sheet().getByRole('button', { name: /^Tastes/ }).tap();
  await page.getByRole('heading', { name: 'Eleanor: tastes' }).waitFor();
  await page.keyboard.press('Escape'); // shuts it, whatever it shows
  await sheet().waitFor({ state: 'detached' });
  await settle(page); // and its place in the history is gone
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await page.getByRole('heading', { name: 'Known about Eleanor' }).waitFor();
  await page.goBack();
  await sheet().waitFor({ state: 'detached' });
  await page.waitForURL((url) => url.pathname === `/c/${client}`); // its step back is taken back
});

test('known.page: the acts stand in one rhythm, the stop as the last', limit, async () => {
  const head = page.locator('header:has(h1)');
  const acts = head.locator('.acts:not(.apart) button');
  for (const width of [320, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const boxes = await acts.evaluateAll((all) =>
      all.map((one) => one.querySelector('.link').getBoundingClientRect().toJSON()),
    );
    const [first] = boxes.slice(-5);
    for (const [i, box] of boxes.slice(-5).entries()) {
      const before = boxes.slice(-5)[i - 1];
      if (before?.y === box.y) assert.ok(Math.abs(box.x - before.right - 20) < 8, 'one rhythm');
      else assert.equal(box.x, first.x, 'each line begins where the first one does');
    }
    await picture(page, `client-acts-${width}`);
  }
  const names = await head.getByRole('button').allInnerTexts();
  assert.deepEqual(names.slice(-6), [
    ...['At the door', 'Known', 'Turn to them', 'Pause', 'Edit'],
    'They asked us to stop',
  ]);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
