// SPDX-License-Identifier: Apache-2.0
// Every screen, light and dark: nothing for axe to say, nothing cut off on a narrow phone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 120_000 };
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
let browser;

before(async () => void (browser = await launch()));
after(async () => {
  await browser?.close();
});

async function addresses(page) {
  const prompt = (await ask(page, '/api/today')).prompts[0];
  const client = prompt?.client_id ?? (await ask(page, '/api/clients')).items[0].id;
  return {
    today: '/',
    review: `/c/${client}/write${prompt ? `?prompt=${prompt.id}` : ''}`,
    clients: '/clients',
    client: `/c/${client}`,
    thread: `/t/${client}`,
    inbox: '/inbox',
    more: '/more',
    'walk-in': '/walk-in',
    kept: '/kept',
    import: '/import',
    mine: '/mine',
  };
}

async function settle(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('load');
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  await page.waitForTimeout(500);
}

async function clean(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const said = violations.map(
    (v) => `${v.id}: ${v.nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
  );
  assert.deepEqual(said, [], name);
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on any screen, ${colorScheme}`, limit, async (t) => {
    const { context, page, faults } = await openPhone(browser, { colorScheme });
    await page.goto('/');
    await settle(page);
    await clean(page, 'sign-in');
    await picture(page, `sign-in-${colorScheme}`);
    await signIn(page);
    for (const [name, path] of Object.entries(await addresses(page))) {
      await t.test(name, async () => {
        await page.goto(path);
        await settle(page);
        await picture(page, `${name}-${colorScheme}`);
        await clean(page, name);
      });
    }
    const { review, thread } = await addresses(page);
    for (const [name, path, openers] of [
      ['today', '/', [/^Later$/, /^More for/, /held back/]],
      ['thread', thread, [/^Hand over$/, /^Template$/, /^Piece$/, /^Later$/]],
      ['review', review, [/^Piece$/, /^Send later$/, /^Promise a follow-up$/]],
    ]) {
      await t.test(`the sheets of ${name}`, async () => {
        await page.goto(path);
        await settle(page);
        for (const button of openers) {
          const opener = page.getByRole('main').getByRole('button', { name: button }).first();
          if (!(await opener.count())) continue;
          await opener.tap();
          await page.getByRole('dialog').waitFor();
          await page.waitForTimeout(300);
          await picture(page, `sheet-${name}-${button.source.replace(/\W+/g, '')}-${colorScheme}`);
          await clean(page, `${name} ${button}`);
          await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
        }
      });
    }
    assert.deepEqual(faults, []);
    await context.close();
  });
}

for (const [what, width, big, dir] of [
  ['320 px', 320, 1, 'ltr'],
  ['200 % text', 390, 2, 'ltr'],
  ['right to left', 390, 1, 'rtl'],
]) {
  test(`nothing is cut off at ${what}`, limit, async (t) => {
    const { context, page } = await openPhone(browser, { viewport: { width, height: 700 } });
    await signIn(page);
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
        await picture(page, `${name}-${what.replace(/\W+/g, '')}`);
        const wide = await page.evaluate(() => {
          const main = document.querySelector('main');
          const right = document.documentElement.clientWidth;
          const out = [
            ...main.querySelectorAll('a, button, p, h1, h2, h3, input, textarea, dd'),
          ].filter((element) => {
            const box = element.getBoundingClientRect();
            const hidden = element.closest('.vh, .strip, .scroll, [hidden]') || !box.width;
            return !hidden && (box.right > right + 1 || box.left < -1);
          });
          return out.map((element) => element.outerHTML.slice(0, 120));
        });
        assert.deepEqual(wide, []);
      });
    }
    await context.close();
  });
}
