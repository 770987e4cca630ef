// SPDX-License-Identifier: Apache-2.0
// A row of Today drawn aside: to its start it is done, to its end it is for later; both come back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, openPhone, picture, signIn } from './house.mjs';

const limit = { timeout: 60_000 };
let browser, page, faults, finger;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
  finger = await page.context().newCDPSession(page);
}, limit);

after(async () => {
  await browser?.close();
});

const rows = () => page.getByRole('list', { name: 'Also today' }).getByRole('listitem');

async function draw(row, by, { lift = true } = {}) {
  const box = await row.boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const touch = (type, at) =>
    finger.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: at, y }],
    });
  await touch('touchStart', x);
  for (let step = 1; step <= 8; step++) await touch('touchMove', x + (by * step) / 8);
  if (lift) await touch('touchEnd');
  return () => touch('touchEnd');
}

test('drawn towards its start a row is done, and undo brings it back', limit, async () => {
  const row = rows().first();
  await row.waitFor();
  await row.scrollIntoViewIfNeeded();
  const name = await row.getByRole('heading').innerText();
  const lift = await draw(row, -130, { lift: false });
  await row.getByText('Done', { exact: true }).waitFor();
  await picture(page, 'swipe');
  await lift();
  await rows().filter({ hasText: name }).waitFor({ state: 'detached' });
  // A click: a browser swallows the touch that follows a drawn finger at once.
  await page.getByRole('button', { name: 'Undo' }).click();
  await rows().filter({ hasText: name }).waitFor();
});

test('drawn towards its end it asks until when', limit, async () => {
  await draw(rows().first(), 130);
  await page.getByRole('dialog', { name: /, later$/ }).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
});

test('a little is nothing, and nothing is opened by it', limit, async () => {
  const before = await rows().count();
  await draw(rows().first(), -50);
  await page.waitForTimeout(300);
  assert.equal(await rows().count(), before);
  assert.equal(new URL(page.url()).pathname, '/');
  assert.deepEqual(faults, []);
});
