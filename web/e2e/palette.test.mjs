// SPDX-License-Identifier: Apache-2.0
// palette: find or do, by the keyboard alone; a screen by its name, and what is heard of a choice.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, letTimePass, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 120_000 };
const desk = { viewport: { width: 1280, height: 800 }, isMobile: false, deviceScaleFactor: 1 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser, desk));
  await signIn(page, demo.email);
  await page.locator('main h1').waitFor();
  await letTimePass(page); // and all words are found
}, limit);
after(() => browser?.close());

async function press(...keys) {
  for (const key of keys) await page.keyboard.press(key);
}
const field = () => page.getByRole('dialog').getByRole('combobox');
// Gone, and the page knows it: a dialog that was only closed has no role any more.
const closed = (on = page) => on.locator('.palette').waitFor({ state: 'detached' });
const at = (path) => page.waitForURL(({ pathname }) => pathname === path);

// What a screen reader hears: the option that the field points at.
async function told() {
  const id = await field().getAttribute('aria-activedescendant');
  return page.evaluate((id) => {
    const option = document.getElementById(id);
    const group = option?.closest('[role=group]')?.getAttribute('aria-label');
    return `${group}: ${option?.innerText.split('\n')[0]}`;
  }, id);
}

test('palette: the name of a screen opens it, wherever its word stands', limit, async () => {
  for (const [typed, name, path] of [
    ['pieces', 'Pieces', '/pieces'],
    ['inbox', 'Inbox', '/inbox'],
    ['calendar', 'Calendar', '/calendar'],
    ['repairs', 'In for repair', '/repairs'],
    ['kept', 'Kept on this phone', '/kept'],
    ['settings', 'Password and keys', '/mine'],
    ['today', 'Today', '/'],
  ]) {
    await press('Control+k');
    await field().waitFor();
    const answered = page.waitForResponse((one) => one.url().endsWith(`q=${typed}`));
    await page.keyboard.type(typed);
    await answered; // by the house as well
    assert.equal(await told(), `Go to: ${name}`);
    if (typed === 'pieces') await picture(page, 'palette');
    await press('Enter');
    await page.waitForURL(({ pathname }) => pathname === path);
    await closed();
  }
});

test('palette: the arrows say whom they reach, and Esc opens nothing', limit, async () => {
  await press('Control+k');
  await field().waitFor();
  const answered = page.waitForResponse((one) => one.url().endsWith('q=re'));
  await page.keyboard.type('re'); // what begins so: screens, acts, people
  await answered;
  await page.getByRole('option').nth(1).waitFor();
  const first = await told();
  await press('ArrowDown');
  assert.notEqual(await told(), first);
  await press('ArrowUp');
  assert.equal(await told(), first);
  await press('Escape');
  await closed();
  await at('/');
});

test('palette: what stands on a tag opens the piece', limit, async () => {
  const [{ id, sku }] = (await ask(page, '/api/pieces?limit=1')).items;
  await press('Control+k');
  await field().waitFor();
  await page.keyboard.type(sku);
  const group = page.getByRole('group', { name: 'Pieces' });
  await group.getByText(sku, { exact: true }).click();
  await at(`/pieces/${id}`);
  await closed();
});

test('palette: a screen one may not open is not offered', limit, async () => {
  for (const typed of ['team', 'import']) {
    await press('Control+k');
    await field().waitFor();
    await page.keyboard.type(typed);
    assert.equal(await page.getByRole('group', { name: 'Go to' }).count(), 0);
    await press('Escape');
    await closed();
  }
});

test('palette: a manager goes to the team and the settings by their names', limit, async () => {
  const other = await openPhone(browser, desk);
  await signIn(other.page, demo.manager);
  for (const [typed, path] of [['team', '/team'], ['settings', '/settings']]) {
    await other.page.locator('main h1').first().waitFor();
    await other.page.keyboard.press('Control+k');
    await other.page.getByRole('combobox').waitFor();
    await other.page.keyboard.type(typed);
    await other.page.getByRole('option', { selected: true }).first().waitFor();
    await other.page.keyboard.press('Enter');
    await other.page.waitForURL(({ pathname }) => pathname.startsWith(path));
  }
  assert.deepEqual(other.faults, []);
  await other.context.close();
});

test('desk: the pieces and the repairs stand in the rail, lit where one is', limit, async () => {
  const places = page.getByRole('navigation', { name: 'Main' });
  for (const [name, path] of [['Pieces', '/pieces'], ['In for repair', '/repairs']]) {
    await places.getByRole('link', { name, exact: true }).click();
    await at(path);
    await places.locator('[aria-current=page]').getByText(name, { exact: true }).waitFor();
  }
  assert.equal(await places.getByRole('link', { name: /^Bring in/ }).count(), 0);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
