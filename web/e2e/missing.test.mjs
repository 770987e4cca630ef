// SPDX-License-Identifier: Apache-2.0
// missing: where a photograph does not come a drawn stone stands in for it, on Today, on the
// walk-in, among the pieces, on a client's page and on the page of a link; it goes when one comes.
import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { settle } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, phone, page;
let comes = false;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser, { serviceWorkers: 'block' });
  ({ page } = phone);
  await page.route('**/media/**', (route) =>
    comes ? route.continue() : route.fulfill({ status: 404 }),
  );
  await signIn(page);
}, limit);
after(() => browser?.close());

// Of every plate in sight: whether a picture is seen on it, the stone, the browser's own mark, or
// nothing at all.
function plates(within) {
  return [...document.querySelectorAll(`${within} .plate`)]
    .filter((plate) => plate.checkVisibility() && !plate.innerText.trim())
    .map((plate) => {
      const images = [...plate.querySelectorAll('img')];
      const drawn = getComputedStyle(plate, '::after');
      const hasStone =
        drawn.content !== 'none' && /stone/.test(drawn.maskImage) && parseFloat(drawn.width) > 20;
      const visible = images.filter((one) => getComputedStyle(one).opacity !== '0');
      if (visible.some((one) => one.complete && !one.naturalWidth)) return 'mark';
      if (visible.length) return hasStone ? 'both' : 'picture';
      return hasStone ? 'stone' : 'empty';
    });
}

async function all(within, wanted) {
  await page.locator(`${within} .plate`).first().waitFor();
  await page.evaluate(() => {
    for (const one of document.images) one.loading = 'eager';
  });
  await settle(page);
  let found = await page.evaluate(plates, within);
  // A picture is told to be missing a moment after it is.
  for (let turn = 0; turn < 40 && found.some((one) => one !== wanted); turn++) {
    await page.waitForTimeout(50);
    found = await page.evaluate(plates, within);
  }
  assert.ok(found.length);
  assert.deepEqual([...new Set(found)], [wanted], found.join(' '));
}

async function eleanors() {
  return (await ask(page, '/api/clients?q=whitcombe')).items[0].id;
}

for (const [theme, what] of [
  ['light', 'by day'],
  ['dark', 'by night'],
]) {
  test(`missing: a stone stands in everywhere ${what}`, limit, async () => {
    await page.emulateMedia({ colorScheme: theme });
    await page.goto('/');
    await all('article', 'stone');
    await picture(page, `missing-today-${theme}`);
    await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
    await all('fieldset', 'stone');
    await picture(page, `missing-walk-in-${theme}`);
    await page.goto('/pieces');
    await all('main', 'stone');
    await picture(page, `missing-pieces-${theme}`);
    await page.goto(`/c/${await eleanors()}`);
    await all('main', 'stone');
    await page.locator('main .plate').first().scrollIntoViewIfNeeded();
    await picture(page, `missing-client-${theme}`);
  });
}

test('missing: the picture has its place again when it comes', limit, async () => {
  await page.goto('/');
  await all('article', 'stone');
  comes = true;
  await page.evaluate(() => {
    for (const one of document.querySelectorAll('article img')) one.src += '?again';
  });
  await all('article', 'picture');
});

test('missing: the page of a link shows a stone as well', limit, async () => {
  const client = await eleanors();
  const piece = (await ask(page, '/api/pieces')).items.find((one) => one.picture);
  const wish = newId();
  await tell(page, `/api/clients/${client}/wishes`, { id: wish, piece_id: piece.id });
  const token = newId().replaceAll('-', '').padEnd(64, 'a');
  const link = { id: newId(), token, wish_ids: [wish] };
  await tell(page, `/api/clients/${client}/wish_links`, link);
  rmSync(join(demo.folder, 'media'), { recursive: true });
  for (const colorScheme of ['light', 'dark']) {
    const { page: look, context, faults } = await openPhone(browser, { colorScheme });
    const asked = look.waitForResponse(/\/look\/[0-9a-f]{64}\/1$/);
    await look.goto(`/look/${token}`);
    assert.equal((await asked).headers()['content-type'], 'image/svg+xml');
    const image = await look.locator('img').elementHandle();
    await look.waitForFunction((one) => one.complete && one.naturalWidth > 0, image);
    await picture(look, `missing-look-${colorScheme}`);
    assert.deepEqual(faults, []);
    await context.close();
  }
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
