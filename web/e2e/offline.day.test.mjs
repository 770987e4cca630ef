// SPDX-License-Identifier: Apache-2.0
// offline.day: a day without a line. Twenty walk-ins and what was noted, the page killed twice,
// every answer cut once after the house recorded it, edits of one page from two phones: each
// capture exactly once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { capture, found } from './capture.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { onPhone, untilKept } from './kept.mjs';
import { openLine } from './line.mjs';

const limit = { timeout: 240_000 };
const visitors = [...'abcdefghijklmnopqrst'].map((letter) => `Vesper${letter} Oakhollow`);
const notes = Array.from({ length: 4 }, (_, i) => `Of the day without a line, number ${i + 1}.`);
let browser, line, phone, other, client;

before(async () => {
  browser = await launch();
  line = await openLine();
  other = await openPhone(browser);
  phone = await openPhone(browser, { baseURL: line.url });
  await signIn(other.page);
  await signIn(phone.page);
  await untilKept(phone.page);
  client = (await onPhone(phone.page, 'book'))[1].id;
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

async function note(page, body) {
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Add a note' }).tap();
  await page.getByRole('textbox').last().fill(body);
  await page.getByRole('button', { name: 'Keep the note' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page.getByText('Kept on this phone.').first().waitFor();
  const waits = page.getByRole('main').getByRole('listitem').filter({ hasText: body });
  await waits.getByText('Kept on this phone', { exact: true }).waitFor();
}

async function call(page, name) {
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).tap();
  await page.getByRole('dialog').getByLabel('Called').fill(name);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep the changes' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

async function killed(page) {
  await page.close();
  return phone.context.newPage();
}

test('offline.day: twenty captures while nothing gets through', limit, async () => {
  let { page } = phone;
  line.lose();
  const taps = [];
  for (const [i, name] of visitors.entries()) {
    await page.goto('/');
    await phone.taps();
    await capture(page, { name, mobile: '' });
    taps.push(await phone.taps());
    if (i === 9) page = await killed(page);
  }
  for (const body of notes.slice(0, 2)) await note(page, body);
  page = await killed(page);
  for (const body of notes.slice(2)) await note(page, body);
  await call(page, 'Of the first phone');
  assert.ok(Math.min(...taps) > 0 && Math.max(...taps) <= 8, `${Math.max(...taps)} taps`);
  console.log(`# at most ${Math.max(...taps)} taps a walk-in`);
  await page.goto('/kept');
  await page.getByText('25 things not yet with the house.').waitFor();
  await picture(page, 'offline-day');
});

test('offline.day: answers cut, and the house has each capture exactly once', limit, async () => {
  await call(other.page, 'Of the second phone');
  const page = phone.context.pages()[0];
  const cut = new Set();
  line.only = (request) => {
    const key = request.headers['idempotency-key'];
    return !cut.has(key) && Boolean(cut.add(key)); // the first answer of each
  };
  line.mode = 'cut';
  const word = page.getByText('One thing not yet with the house.');
  for (let i = 0; i < 300 && !(await word.isVisible()); i++) {
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await page.waitForTimeout(400);
  }
  await word.waitFor();
  assert.ok(line.cuts >= 24, `${line.cuts} answers were cut`);
  line.mode = 'open';

  for (const name of visitors) {
    const clients = await found(page, name);
    assert.equal(clients.length, 1, name);
    const { items } = await ask(page, `/api/clients/${clients[0].id}/visits`);
    assert.equal(items.length, 1, `one visit of ${name}`);
  }
  const { items } = await ask(page, `/api/clients/${client}/notes`);
  const bodies = items.map((one) => one.body).filter((body) => notes.includes(body));
  assert.deepEqual(bodies.toReversed(), notes, 'each note once, in the order they were written');
});

test('offline.day: what two phones changed is shown side by side', limit, async () => {
  const page = phone.context.pages()[0];
  await page.getByRole('button', { name: /take “Of the first phone”/ }).waitFor();
  await picture(page, 'offline-day-conflict');
  await page.getByRole('button', { name: /take “Of the second phone”/ }).tap();
  await page.getByText('Nothing waits. The house has it all.').waitFor();
  const stands = await ask(page, `/api/clients/${client}`);
  assert.equal(stands.preferred_name, 'Of the second phone');
  assert.deepEqual([...phone.faults, ...other.faults], []);
});
