// SPDX-License-Identifier: Apache-2.0
// The house's own screens, as the owner: nothing for axe to say, nothing cut off; and a person of
// the floor is added, signs in, leaves, and is out at once.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 150_000 };
const { owner } = demo;
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser;

before(async () => void (browser = await launch()));
after(async () => void (await browser?.close()));

async function addresses(page) {
  const store = (await ask(page, '/api/stores')).items[0].id;
  return {
    settings: '/settings',
    people: '/settings/people',
    stores: '/settings/stores',
    store: `/settings/stores/${store}`,
    wordings: '/settings/wordings',
    house: '/settings/house',
    me: '/settings/me',
  };
}

async function settle(page) {
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
}

async function clean(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const said = violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
  );
  assert.deepEqual(said, [], name);
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on the owner's screens, ${colorScheme}`, limit, async (t) => {
    const { context, page, faults } = await openPhone(browser, { colorScheme });
    await signIn(page, owner);
    for (const [name, path] of Object.entries(await addresses(page))) {
      await t.test(name, async () => {
        await page.goto(path);
        await settle(page);
        await picture(page, `${name}-${colorScheme}`);
        await clean(page, name);
      });
    }
    await page.goto('/settings/people');
    await page.getByRole('button', { name: 'Add a person' }).tap();
    await page.getByRole('dialog').waitFor();
    await clean(page, 'a new person');
    assert.deepEqual(faults, []);
    await context.close();
  });
}

for (const [what, width, big, dir] of [
  ['320 px', 320, 1, 'ltr'],
  ['200 % text', 390, 2, 'ltr'],
  ['right to left', 390, 1, 'rtl'],
]) {
  test(`nothing of the owner's screens is cut off at ${what}`, limit, async (t) => {
    const { context, page } = await openPhone(browser, { viewport: { width, height: 700 } });
    await signIn(page, owner);
    for (const [name, path] of Object.entries(await addresses(page))) {
      await t.test(name, async () => {
        await page.goto(path);
        await page.evaluate(
          ([big, dir]) => {
            document.documentElement.style.fontSize = `${big * 100}%`;
            document.documentElement.dir = dir;
          },
          [big, dir],
        );
        await settle(page);
        assert.deepEqual(await page.evaluate(outside), []);
      });
    }
    await context.close();
  });
}

function outside() {
  const right = document.documentElement.clientWidth;
  const all = document.querySelectorAll('main :is(a, button, p, h1, h2, h3, input, td, select)');
  const out = [...all].filter((element) => {
    const box = element.getBoundingClientRect();
    const hidden = element.closest('.vh, .strip, [hidden]') || !box.width;
    return !hidden && (box.right > right + 1 || box.left < -1);
  });
  return out.map((element) => element.outerHTML.slice(0, 120));
}

test('a person is added, signs in, leaves, and is out at once', limit, async () => {
  const family = `Newcomer ${Date.now()}`;
  const email = `ada.${Date.now()}@orsay-wren.example`;
  const password = 'first-words-of-ada';
  const { page, faults } = await openPhone(browser);
  await signIn(page, owner);
  await page.goto('/settings/people');
  await page.getByRole('button', { name: 'Add a person' }).tap();
  const sheet = page.getByRole('dialog').first();
  await sheet.getByLabel('First name').fill('Ada');
  await sheet.getByLabel('Family name').fill(family);
  await sheet.getByLabel('Email').fill(email);
  await sheet.locator('fieldset').last().locator('label').first().tap();
  await sheet.getByRole('button', { name: 'Keep it' }).tap();
  await page.getByRole('button', { name: new RegExp(`Ada ${family}`) }).tap();
  await sheet.getByLabel('First password').fill(password);
  await sheet.getByRole('button', { name: 'Set the password' }).tap();
  await sheet.getByText('Ada can sign in with it now.').waitFor();

  const ada = await openPhone(browser);
  await signIn(ada.page, email, password);

  await sheet.getByRole('button', { name: 'Ada no longer works here' }).tap();
  const dialog = page.getByRole('alertdialog', { name: new RegExp(family) });
  await dialog.getByRole('button', { name: 'Sign Ada out' }).tap();
  await page.getByRole('heading', { name: 'No longer here' }).waitFor();
  await ada.page.goto('/');
  await ada.page.getByLabel('Password').waitFor();
  assert.deepEqual([...faults, ...ada.faults], []);
});
