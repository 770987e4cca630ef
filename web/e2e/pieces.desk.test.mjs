// SPDX-License-Identifier: Apache-2.0
// pieces.desk: at a desk the list stays beside the piece; what a manager changes without a line is
// kept and goes by itself, and of what two people changed a person chooses field by field.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { openLine } from './line.mjs';
import { see, settle } from './looks.mjs';

const limit = { timeout: 120_000 };
const wide = {
  viewport: { width: 1440, height: 900 },
  deviceScaleFactor: 1,
  isMobile: false,
  hasTouch: false,
};
let browser, line, desk, office, piece;

before(async () => {
  browser = await launch();
  line = await openLine();
  desk = await openPhone(browser, { ...wide, baseURL: line.url });
  await signInAtDesk(desk.page);
  office = await openPhone(browser);
  await signIn(office.page, demo.manager);
  const { stores } = await ask(office.page, '/api/session');
  const path = `/api/pieces?category=ring&store_id=${stores[0].id}`;
  [piece] = (await ask(office.page, path)).items;
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

async function signInAtDesk(page) {
  await page.goto('/');
  await page.getByLabel('Email').fill(demo.manager);
  await page.getByLabel('Password').fill(demo.password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}
const there = async () => ask(office.page, `/api/pieces/${piece.id}`);
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await office.page.waitForTimeout(250);
  assert.ok(await what());
};
async function change(size) {
  const { page } = desk;
  await page.getByRole('button', { name: 'Change the piece' }).click();
  await page.getByRole('dialog').getByLabel('Size').fill(size);
  await page.getByRole('dialog').getByRole('button', { name: 'Keep the piece' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

test('pieces.desk: the list stays beside the piece that is open', limit, async (t) => {
  const { page } = desk;
  await page.goto('/pieces');
  await page.getByText('Choose a piece, and it opens here.').waitFor();
  const links = page.getByRole('main').getByRole('listitem').getByRole('link');
  await links.nth(2).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('heading', { level: 2, name: 'Pieces', exact: true }).waitFor();
  assert.equal(await page.locator('a[aria-current=page][href^="/pieces/"]').count(), 1);
  await links.nth(4).click();
  await page.waitForURL(new RegExp(await links.nth(4).getAttribute('href')));
  await settle(page);
  await picture(page, 'pieces-desk');
  await see(t, page, 'pieces-desk', {
    'light 1440': { width: 1440, height: 900 },
    'dark 1280': { theme: 'dark', width: 1280, height: 800 },
    'rtl 1440': { width: 1440, height: 900, dir: 'rtl' },
    'light 200 % 1440': { width: 1440, height: 900, text: 2 },
  });
  await page.setViewportSize(wide.viewport);
});

test('pieces.desk: what is changed without a line is kept, and goes by itself', limit, async () => {
  const { page } = desk;
  await page.goto(`/pieces/${piece.id}`);
  await page.getByRole('button', { name: 'Change the piece' }).waitFor();
  line.lose();
  await change('8 1/4');
  await page.getByText('What you changed is on this phone').waitFor();
  await picture(page, 'pieces-kept');
  line.mode = 'open';
  await until(async () => (await there()).size === '8 1/4');
  await page.getByText('What you changed is on this phone').waitFor({ state: 'detached' });
});

test('pieces.desk: of two sizes a person takes one, and sees whose is whose', limit, async () => {
  const { page } = desk;
  await page.getByText('8 1/4').waitFor();
  line.lose();
  await change('9');
  const { version } = await there();
  await office.page.evaluate(
    ([id, version]) =>
      fetch(`/api/pieces/${id}`, {
        method: 'PATCH',
        headers: {
          'content-type': 'application/json',
          'if-match': String(version),
          'idempotency-key': crypto.randomUUID(),
        },
        body: JSON.stringify({ size: '7' }),
      }),
    [piece.id, version],
  );
  await until(async () => (await there()).size === '7');
  line.mode = 'open';
  await page.goto('/kept');
  const size = page.getByRole('group', { name: 'Size' });
  await size.getByText('7', { exact: true }).waitFor({ timeout: 45_000 });
  await picture(page, 'pieces-conflict');
  await size.getByRole('button', { name: /“9”/ }).click();
  await until(async () => (await there()).size === '9');
  await page.getByText('Nothing waits. The house has it all.').waitFor();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual([...desk.faults, ...office.faults], []);
});
