// SPDX-License-Identifier: Apache-2.0
// emerald: what it floats over stays within reach: no control of the first card lies under it as
// Today opens, nor any control of a card once the page is at its end; and what is said beside it,
// or on a narrow phone, is never squeezed or broken.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { capture } from './capture.mjs';
import { launch, openPhone, picture, signIn } from './house.mjs';
import { settle } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, phone, page;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser, { reducedMotion: 'reduce' });
  ({ page } = phone);
  await signIn(page);
}, limit);
after(() => browser?.close());

// The controls of a card that share a point with the emerald, by what they are called.
function under(cards) {
  const emerald = document
    .querySelector('button[aria-label="Capture a walk-in"]')
    .getBoundingClientRect();
  return [...document.querySelectorAll(cards)]
    .flatMap((card) => [...card.querySelectorAll('a, button')])
    .map((one) => [one.getBoundingClientRect(), one.ariaLabel ?? one.innerText])
    .filter(
      ([box]) =>
        box.right > emerald.left &&
        box.left < emerald.right &&
        box.bottom > emerald.top &&
        box.top < emerald.bottom,
    )
    .map(([, name]) => name);
}

async function open(width, height, text = 1) {
  await page.setViewportSize({ width, height });
  await page.goto('/');
  await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}em`), text);
  await page.locator('article').waitFor();
  await settle(page);
}

for (const [width, height, text] of [
  [320, 568, 1],
  [320, 640, 1],
  [360, 640, 1],
  [390, 664, 1],
  [375, 812, 1],
  [390, 844, 1],
  [390, 844, 2],
]) {
  const size = `${width} x ${height}${text > 1 ? ', large text' : ''}`;
  test(`emerald: no control of a card is out of reach at ${size}`, limit, async () => {
    await open(width, height, text);
    await picture(page, `emerald-${width}-${height}-${text}`);
    assert.ok((await page.locator('article .acts > *').count()) >= 3);
    assert.deepEqual(await page.evaluate(under, 'article'), []);
    const steps = await page.evaluate(() => {
      const main = document.querySelector('main');
      return Math.ceil((main.scrollHeight - main.clientHeight) / 20);
    });
    for (let step = 0; step <= steps; step++) {
      const top = step * 20;
      await page.evaluate((top) => document.querySelector('main').scrollTo({ top }), top);
      assert.deepEqual(await page.evaluate(under, 'article .acts'), [], `scrolled by ${top}`);
    }
    assert.deepEqual(await page.evaluate(under, '[data-prompt]'), [], 'at the end');
    await picture(page, `emerald-${width}-${height}-${text}-end`);
  });
}

for (const [path, width, height, text] of [
  ['/clients', 390, 844, 1],
  ['/clients?q=an', 390, 844, 1],
  ['/clients', 320, 568, 1],
  ['/calendar', 390, 844, 1],
  ['/calendar', 390, 664, 2],
]) {
  const size = `${width} x ${height}${text > 1 ? ', large text' : ''}`;
  test(`emerald: the last row of ${path} ends above it at ${size}`, limit, async () => {
    await page.setViewportSize({ width, height });
    await page.goto(path);
    await page.evaluate((text) => (document.documentElement.style.fontSize = `${text}em`), text);
    await page.locator('main li').first().waitFor();
    await settle(page);
    await page.evaluate(() => document.querySelector('main').scrollTo({ top: 1e6 }));
    await settle(page);
    await page.evaluate(() => document.querySelector('main').scrollTo({ top: 1e6 }));
    await picture(page, `emerald-end-${path.slice(1, 8)}-${width}-${text}`);
    assert.deepEqual(await page.evaluate(under, 'main li'), []);
  });
}

// How many lines the words of each part of what is said stand in, and where it stands.
function said() {
  const toast = document.querySelector('.toast');
  const lines = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
  };
  const emerald = document
    .querySelector('button[aria-label="Capture a walk-in"]')
    ?.getBoundingClientRect();
  const box = toast.getBoundingClientRect();
  return {
    text: lines(toast.querySelector('.text')),
    offered: lines(toast.querySelector('button')),
    within: box.left >= 0 && box.right <= innerWidth,
    apart: !emerald || box.bottom <= emerald.top || box.right <= emerald.left,
  };
}
const clear = { text: 1, offered: 1, within: true, apart: true };

test('emerald: what is kept is said in one line, apart from it', limit, async () => {
  await open(390, 844);
  // The walk-in is fetched once the page is quiet.
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/WalkIn-')),
  );
  await settle(page);
  await capture(page, { name: 'Marguerite Quill' });
  await page.locator('.toast').waitFor();
  await picture(page, 'toast-kept');
  assert.deepEqual(await page.evaluate(said), clear);
});

for (const [width, text] of [
  [320, 1],
  [390, 2],
]) {
  test(`emerald: no word offered is broken at ${width} px, ${text} x text`, limit, async () => {
    await open(width, 700, text);
    await page.getByRole('button', { name: /^More for / }).last().click();
    await page.getByRole('dialog').getByRole('button', { name: 'We already spoke' }).click();
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).waitFor();
    await picture(page, `toast-undo-${width}`);
    const { offered, within, apart } = await page.evaluate(said);
    assert.deepEqual([offered, within, apart], [1, true, true]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.locator('.toast').waitFor({ state: 'detached' });
  });
}

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
