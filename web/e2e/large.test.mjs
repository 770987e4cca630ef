// SPDX-License-Identifier: Apache-2.0
// large: with text at 200 % no name breaks within a word, no tab runs into the next, and no word
// leaves its button, on a usual phone and on a narrow one.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { settle } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, phone, page, client;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser, { reducedMotion: 'reduce' });
  ({ page } = phone);
  await signIn(page);
  [client] = (await ask(page, '/api/clients?q=whitcombe')).items;
}, limit);
after(() => browser?.close());

async function open(path, width, wanted) {
  await page.setViewportSize({ width, height: 840 });
  await page.goto(path);
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  await page.locator(wanted).first().waitFor();
  await page.setViewportSize({ width, height: 844 }); // its containers are measured anew
  await settle(page);
}

// The words within that stand in more than one line.
function broken(selector) {
  const words = [];
  for (const element of document.querySelectorAll(selector)) {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      for (const { 0: word, index } of text.data.matchAll(/[^\s-]+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = [...range.getClientRects()].map(({ top }) => Math.round(top));
        if (new Set(tops).size > 1) words.push(word);
      }
    }
  }
  return words;
}

// How far the words of each stand from its edges, the least; negative where they leave it.
function room(selector) {
  const each = [...document.querySelectorAll(selector)].map((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const [words, box] = [range.getBoundingClientRect(), element.getBoundingClientRect()];
    return Math.min(words.left - box.left, box.right - words.right);
  });
  return Math.min(...each);
}

for (const width of [390, 320]) {
  test(`large: names, tabs and the dock hold at ${width} px`, limit, async () => {
    await open(`/c/${client.id}`, width, '.dock');
    await picture(page, `large-client-${width}`);
    assert.deepEqual(await page.evaluate(broken, 'h1, .dock'), []);
    const size = await page.evaluate(() => {
      return parseFloat(getComputedStyle(document.querySelector('h1')).fontSize);
    });
    assert.ok(size > 36, `large text makes the name larger: ${size}`);
    const beside = await page.evaluate(room, '.dock .primary');
    assert.ok(beside >= 7, `${beside} px beside Message`);
    await open('/', width, 'article');
    await picture(page, `large-today-${width}`);
    assert.deepEqual(await page.evaluate(broken, 'h1, h2, h3, .places span'), []);
    const tabs = await page.evaluate(() =>
      [...document.querySelectorAll('.places ul:not(.managing) li a > span')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.getBoundingClientRect()),
    );
    assert.ok(tabs.length >= 5);
    for (const [at, next] of tabs.slice(1).entries())
      assert.ok(next.left - tabs[at].right >= 3, `${next.left - tabs[at].right} px between tabs`);
  });
}

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
