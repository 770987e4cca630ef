// SPDX-License-Identifier: Apache-2.0
// today.strand: the last card fills the strand and brings the sentence; undo restores the order.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, moveClock, openPhone, picture, reopen, settle, signIn } from './house.mjs';

const limit = { timeout: 120_000 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
}, limit);
after(async () => {
  await page?.evaluate(reopen, settled).catch(() => {});
  await browser?.close();
});

const settled = []; // all but the last few, which another phone told as done

const shown = async () => [
  await page.getByRole('article').getByRole('heading').innerText(),
  ...(await page.getByRole('list', { name: 'Also today' }).getByRole('heading').allInnerTexts()),
];

async function finish(name) {
  await page.getByRole('button', { name: `More for ${name}` }).first().tap();
  await page.getByRole('button', { name: 'Done, it is taken care of' }).tap();
  await page.getByRole('article', { name }).waitFor({ state: 'detached' });
  await page.locator('.toast').getByText(`${name}: done`).first().waitFor();
}

test('today.strand', limit, async () => {
  const { prompts, done, total } = await ask(page, '/api/today');
  assert.ok(prompts.length > 3, 'the demo has people to remember');
  settled.push(...prompts);
  await page.evaluate(settle, prompts.slice(3));
  await page.goto('/');
  await page.getByRole('article').waitFor();
  await page.waitForFunction(() => document.querySelectorAll('main article, main li').length === 3);
  const order = await shown();

  await finish(order[0]);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('article', { name: order[0] }).waitFor();
  assert.deepEqual(await shown(), order, 'undo puts them back where they stood');
  await page.getByRole('button', { name: `More for ${order[1]}` }).tap();
  await page.getByRole('button', { name: 'Done, it is taken care of' }).tap();
  await page.getByRole('listitem').filter({ hasText: order[1] }).waitFor({ state: 'detached' });
  assert.deepEqual(await shown(), [order[0], order[2]]);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('listitem').filter({ hasText: order[1] }).waitFor();
  assert.deepEqual(await shown(), order, 'between the two others');

  for (const name of order) await finish(name);
  await page.getByText('Everyone has been thought of.').waitFor();
  const strand = page.locator('main header .strand').last();
  await page.waitForFunction(
    () => !document.querySelector('main header i:not(.on):not(.dot)'),
    undefined,
    { timeout: 5000 },
  );
  assert.match(await strand.innerText(), new RegExp(`${total} of ${total}`));
  assert.ok(done < total);
  await picture(page, 'today-done');

  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('article', { name: order[2] }).waitFor();
  assert.equal(await page.getByText('Everyone has been thought of.').count(), 0);
  assert.deepEqual(await shown(), order.slice(2), 'the last alone');
  assert.match(await strand.innerText(), new RegExp(`${total - 1} of ${total}`));
});

test('a day that is over is refused at once, and a far one says its year', limit, async () => {
  await page.evaluate(reopen, settled);
  await page.goto('/');
  // What the phone remembers of Today stands there until the house has answered.
  await page.waitForFunction(() => document.querySelectorAll('main article, main li').length > 3);
  const name = await page.getByRole('article').getByRole('heading').innerText();
  await page.getByRole('article', { name }).getByRole('button', { name: /later/i }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Another day').fill('2026-11-20');
  await sheet.getByText('Choose a day still to come.').waitFor();
  assert.equal(await sheet.getByRole('button', { name: /^Keep for/ }).count(), 0);
  await sheet.getByLabel('Another day').fill('2027-01-05');
  await sheet.getByRole('button', { name: 'Keep for Tuesday 5 January 2027' }).waitFor();
  assert.equal(await sheet.getByText('Choose a day still to come.').count(), 0);
});

test('what the house refuses names whom it is about, and can be put away', limit, async () => {
  const heading = page.getByRole('dialog').getByRole('heading', { name: /, later$/ });
  const name = (await heading.innerText()).replace(/, later$/, '');
  // It is over before the house hears of it, however long this phone takes.
  let over;
  const moved = new Promise((done) => (over = done));
  await page.route(/\/outcome$/, async (route) => {
    await moved;
    await route.continue();
  });
  await page.getByRole('dialog').getByRole('button', { name: /^This afternoon/ }).tap();
  await page.getByRole('article', { name }).waitFor({ state: 'detached' });
  await moveClock(page, '2026-11-24T22:00:00.000Z');
  over();
  const refusal = page.getByRole('alert').filter({ hasText: `${name}: This moment has passed.` });
  await refusal.waitFor();
  await page.locator('main').getByText(name, { exact: true }).first().waitFor();
  await refusal.getByRole('button', { name: 'Close' }).tap();
  await refusal.waitFor({ state: 'detached' });
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
