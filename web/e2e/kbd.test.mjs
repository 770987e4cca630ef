// SPDX-License-Identifier: Apache-2.0
// kbd.all: a walk-in, a suggested letter and finding a client, with the keyboard and nothing else.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freeMobile, found } from './capture.mjs';
import { ask, launch, openPhone, sendable, signIn } from './house.mjs';

const limit = { timeout: 120_000 };
const desk = { viewport: { width: 1280, height: 800 }, isMobile: false, deviceScaleFactor: 1 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser, desk));
  await signIn(page);
}, limit);
after(async () => void (await browser?.close()));

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
const at = (path) =>
  page.waitForURL(({ pathname }) => pathname === path || pathname.startsWith(`${path}/`));
const focused = () => page.evaluate(() => document.activeElement?.outerHTML.slice(0, 120));

// Whatever has the focus can be seen: nothing lies over its middle.
async function walk(steps) {
  for (let i = 0; i < steps; i++) {
    await page.keyboard.press('Tab');
    const covered = await page.evaluate(() => {
      const on = document.activeElement;
      if (!on || on === document.body) return null;
      const box = on.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) return null; // drawn by its label
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return `outside: ${on.outerHTML}`;
      const top = document.elementFromPoint(x, y);
      const seen = on.contains(top) || top?.contains(on) || top?.closest('label')?.contains(on);
      return seen ? null : `${on.outerHTML.slice(0, 120)} under ${top?.outerHTML.slice(0, 80)}`;
    });
    assert.equal(covered, null);
  }
}

test('kbd.all: a walk-in is begun, left without losing a word, and kept', limit, async () => {
  const mobile = await freeMobile(page);
  await page.locator('main h1').waitFor();
  await press('w');
  await at('/walk-in');
  const name = page.getByLabel('Name', { exact: true });
  await name.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Odalys Keyes');
  await press('Escape', 'Escape');
  await at('/');
  await press('w');
  await at('/walk-in');
  await page.waitForFunction(() => document.activeElement?.value === 'Odalys Keyes');
  await press('Enter'); // on to the number, and nothing is kept yet
  await page.getByLabel('Mobile').and(page.locator(':focus')).waitFor();
  await page.keyboard.type(mobile);
  await press('Enter');
  await at('/');
  await page.getByText('is kept.').first().waitFor();
  while (!(await found(page, 'Odalys')).length) await page.waitForTimeout(200);
});

test('kbd.all: a key typed in the moment a dialog closes is heard', limit, async () => {
  await page.locator('main h1').waitFor();
  await press('Control+k');
  await page.getByRole('combobox').and(page.locator(':focus')).waitFor();
  await page.evaluate(() => {
    document.querySelector('dialog[open]').close();
    const key = new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(key);
  });
  await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  await press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('kbd.all: a client is found from anywhere with three letters', limit, async () => {
  const { items } = await ask(page, '/api/clients?whose=mine&limit=5');
  const name = items.find((client) => client.kind === 'person').name;
  await press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type(name.slice(0, 3));
  await page.getByRole('option', { name }).first().waitFor();
  const chosen = page.getByRole('option', { name, selected: true });
  while (!(await chosen.count())) await press('ArrowDown');
  await press('Enter');
  await at('/c');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await press('Escape');
  await at('/');
});

test('kbd.all: an act comes before people found by something else', limit, async () => {
  await press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('walk');
  await page.getByRole('group', { name: 'Clients' }).getByRole('option').first().waitFor();
  const first = page.getByRole('option').first();
  assert.match(await first.innerText(), /^A walk-in/);
  assert.equal(await first.getAttribute('aria-selected'), 'true');
  await press('Enter');
  await at('/walk-in');
  await press('Escape', 'Escape');
  await at('/');
});

test(
  'kbd.all: the search has the cursor after one key, and Enter opens the first',
  limit,
  async () => {
  const { items } = await ask(page, '/api/clients?whose=mine&limit=5');
  const name = items.find((client) => client.kind === 'person').name;
  await press('/');
  await at('/clients');
  const search = page.getByRole('searchbox', { name: 'Find a client' });
  await search.and(page.locator(':focus')).waitFor();
  await page.keyboard.type(name);
  await page.locator('.found').getByText(name).first().waitFor();
  await press('Enter');
  await at('/c');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await press('g', 't');
  await at('/');
});

test(
  'kbd.all: a suggested letter is reviewed, kept through Esc, sent and taken back',
  limit,
  async () => {
  const prompt = await sendable(page);
  await page.goto('/');
  await page.getByRole('article').waitFor();
  const rows = (await ask(page, '/api/today')).prompts;
  for (let i = rows.findIndex((one) => one.id === prompt.id); i >= 0; i--) await press('j');
  await press('r');
  await at(`/c/${prompt.client_id}/write`);
  const letter = page.getByRole('textbox', { name: /^Message to/ });
  await letter.waitFor();
  await letter.focus();
  await press('Control+End');
  await page.keyboard.type(' And a word more.');
  const words = await letter.inputValue();
  await press('Escape', 'Escape');
  await at('/');
  await page.getByRole('article').waitFor();
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter.waitFor();
  await page.waitForFunction((words) => document.querySelector('textarea').value === words, words);
  await page.getByRole('button', { name: /^Send to/ }).and(page.locator(':enabled')).waitFor();
  await letter.focus();
  await press('Control+Enter');
  await page.getByText(/Sent in \d s/).first().waitFor();
  await press('z');
  await at(`/c/${prompt.client_id}/write`);
  await letter.waitFor();
});

test('kbd.all: j, k and e work down Today, and z brings back who was finished', limit, async () => {
  await page.goto('/');
  const first = (await ask(page, '/api/today')).prompts[0].client_name;
  await page.getByRole('article', { name: first }).waitFor();
  await press('j', 'j', 'k');
  assert.match(await focused(), /<a/);
  await press('e');
  await page.getByRole('article', { name: first }).waitFor({ state: 'detached' });
  await press('z');
  await page.getByRole('article', { name: first }).waitFor();
});

test('kbd.all: the inbox opens, turns to its next client, and is answered', limit, async () => {
  await page.goto('/inbox');
  await page.getByRole('link', { name: /Oduya/ }).waitFor();
  const rows = page.locator('.list li a');
  const order = await rows.evaluateAll((all) => all.map((one) => one.pathname));
  await press('j', 'r');
  await at(order[0]);
  const field = page.getByRole('textbox', { name: /^Writing to/ });
  await field.waitFor();
  await press(']');
  await at(order[1]);
  await field.waitFor();
  await press('[');
  await at(order[0]);
  await field.waitFor();
  await press('b');
  await page.getByRole('dialog', { name: 'Promise a follow-up' }).waitFor();
  await press('Escape');
  await press('c');
  await page.getByText(/^A call with .*How was it\?$/).waitFor();
  await page.getByRole('button', { name: 'There was no call' }).click();
  await press('r');
  await field.and(page.locator(':focus')).waitFor();
  await page.goto('/');
});

test('kbd.all: the sheet shows the keys, and single keys can be switched off', limit, async () => {
  await page.goto('/');
  await page.locator('main h1').waitFor();
  await press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  await sheet.getByRole('switch', { name: 'Single keys' }).press('Space');
  await press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await press('g', 'c', '?');
  await page.waitForTimeout(300);
  assert.equal(new URL(page.url()).pathname, '/');
  assert.equal(await page.getByRole('dialog').count(), 0);
  await press('Control+k');
  await page.getByRole('combobox').waitFor();
  await page.keyboard.type('all keys');
  await press('Enter');
  await sheet.getByRole('switch', { name: 'Single keys' }).press('Space');
  await press('Escape');
  await press('g', 'c');
  await at('/clients');
});

test('kbd.all: a single key is given to another act, and back', limit, async () => {
  await page.goto('/');
  await page.getByRole('article').waitFor();
  await press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.getByRole('button', { name: /^A walk-in: W/ }).click();
  await press('n');
  await sheet.getByRole('button', { name: /^Write a note: W/ }).waitFor();
  await press('Escape', 'w');
  assert.equal(new URL(page.url()).pathname, '/');
  await press('n');
  await at('/walk-in');
  await page.goto('/');
  await page.getByRole('article').waitFor();
  await press('?');
  await sheet.getByRole('button', { name: 'As they were at first' }).click();
  await sheet.getByRole('button', { name: /^A walk-in: W/ }).waitFor();
  await press('Escape');
});

test('kbd.all: focus is never under a bar', limit, async () => {
  for (const path of ['/', '/clients', '/inbox', '/more', '/mine']) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
    await walk(24);
  }
  await page.setViewportSize({ width: 390, height: 700 });
  await page.goto('/clients');
  await page.locator('main li').first().waitFor();
  await walk(30);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
