// SPDX-License-Identifier: Apache-2.0
// targets: whatever a thumb is meant to meet is at least 44 px each way, on a phone and a desk, and
// what keeps a walk-in is in sight.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, signIn } from './house.mjs';

const limit = { timeout: 120_000 };
let browser;

before(async () => void (browser = await launch()));
after(async () => {
  await browser?.close();
});

// Outermost targets only; words in a running sentence count with their padding, rows by height.
function tooSmall() {
  const wanted = 'a[href], button, summary, select, label:has(input), input:not(label input)';
  return [...document.querySelectorAll(wanted)]
    .filter((one) => one.checkVisibility() && !one.closest('.vh, [hidden], dialog:not([open])'))
    .filter((one) => !one.parentElement.closest(wanted))
    .map((one) => [one.getBoundingClientRect(), one])
    .filter(([box]) => box.width && (box.width < 43.5 || box.height < 43.5))
    .map(([box, one]) => `${box.width} x ${box.height}: ${one.outerHTML.slice(0, 120)}`);
}

const small = { width: 320, height: 640 };
const desk = { viewport: { width: 1280, height: 800 }, isMobile: false, hasTouch: false };
for (const [what, options] of [
  ['a narrow phone', { viewport: small }],
  ['a phone', {}],
  ['a desk', desk],
]) {
  test(`targets: nothing is under 44 px on ${what}`, limit, async (t) => {
    const { context, page } = await openPhone(browser, options);
    await page.goto('/');
    await page.getByLabel('Email').fill(demo.email);
    await page.getByLabel('Password').fill(demo.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('navigation', { name: 'Main' }).waitFor();
    const [prompt] = (await ask(page, '/api/today')).prompts;
    const review = `/c/${prompt.client_id}/write?prompt=${prompt.id}`;
    const client = `/c/${prompt.client_id}`;
    const paths = ['/', '/clients', client, '/inbox', '/calendar', '/walk-in', '/more', review];
    for (const path of paths) {
      await t.test(path.replace(/[0-9a-f-]{36}/g, 'id'), async () => {
        await page.goto(path);
        await page.locator('h1').first().waitFor();
        await page.locator('.skeleton').waitFor({ state: 'detached' });
        await page.waitForTimeout(400);
        assert.deepEqual(await page.evaluate(tooSmall), []);
      });
    }
    await context.close();
  });
}

test('targets: Keep is in sight from the first letter on a narrow phone', limit, async () => {
  const { context, page } = await openPhone(browser, { viewport: small });
  await signIn(page);
  await page.goto('/walk-in');
  await page.getByLabel('Name', { exact: true }).fill('Nadia Rahman');
  const foot = page.getByRole('button', { name: 'Keep Nadia' });
  const { y, height } = await foot.boundingBox();
  assert.ok(y + height <= small.height, `it ends ${y + height} px down`);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const whole = await foot.evaluate((one) => getComputedStyle(one.closest('footer')).position);
  assert.equal(whole, 'static', 'large text is not covered by it');
  await context.close();
});
