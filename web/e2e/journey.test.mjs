// SPDX-License-Identifier: Apache-2.0
// The first life of Carnet on a phone: Today, review, send in three taps, and the answer appears.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, letTimePass, openPhone, picture, sendable, signIn } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults, taps;

before(async () => {
  browser = await launch();
  ({ page, faults, taps } = await openPhone(browser));
  await signIn(page);
}, limit);

after(async () => {
  await browser?.close();
});

// Opens Today and walks to the letter of one prompt.
async function reviewFromToday({ client_name: name }) {
  await page.goto('/');
  const hero = page.getByRole('article', { name });
  await page.getByRole('article').first().waitFor();
  const row = page.getByRole('list', { name: 'Also today' }).getByRole('link', { name });
  const way = (await hero.isVisible()) ? hero.getByRole('link', { name: /Review/ }) : row;
  await taps();
  await way.tap();
  await page.getByRole('textbox', { name: /^Message to/ }).waitFor();
}

test(
  'a suggested letter goes out in at most three taps, and the answer appears by itself',
  limit,
  async () => {
    const prompt = await sendable(page);
    await reviewFromToday(prompt);
    await picture(page, 'review');
    await page.getByRole('button', { name: /^Send to/ }).tap();
    await page
      .getByText(/Sent in \d s/)
      .first()
      .waitFor();
    await picture(page, 'sent');
    const touched = await taps();
    assert.ok(touched > 0 && touched <= 3, `${touched} taps`);

    await page.getByRole('link', { name: /^Inbox/ }).tap();
    await page.getByText('All', { exact: true }).tap();
    await page.getByRole('main').getByRole('link', { name: prompt.client_name }).tap();
    const theirs = page.getByRole('log').locator('.message:not(.ours)');
    await page.getByRole('log').locator('.message.ours').last().waitFor();
    const known = await theirs.count();
    await page.evaluate(() => void (window.sameDocument = true));
    const deadline = Date.now() + 60_000;
    while ((await theirs.count()) <= known && Date.now() < deadline) {
      await letTimePass(page);
      await page.waitForTimeout(500);
    }
    assert.ok((await theirs.count()) > known, 'an answer arrived');
    assert.ok(
      await page.evaluate(() => window.sameDocument === true),
      'without loading the page again',
    );
    await picture(page, 'answered');
  },
);

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
