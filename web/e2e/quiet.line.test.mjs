// SPDX-License-Identifier: Apache-2.0
// quiet.line: a phone that keeps something without a line asks for the house ever more seldom, and
// at once when the line is said to be back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { capture } from './capture.mjs';
import { launch } from './house.mjs';
import { onPhone } from './kept.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 120_000 };
let browser, line, phone;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  await phone.page.waitForFunction(async () => (await caches.keys()).includes('carnet-media'));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

test('quiet.line: idle without a line it asks, a dozen times in 8 s at most', limit, async () => {
  const { page } = phone;
  await page.goto('/');
  line.lose();
  await capture(page, { name: 'Olga Stillwater', pieces: 1 });
  assert.equal((await onPhone(page, 'ops')).length, 1);
  await page.waitForTimeout(1000);
  let asked = 0;
  const count = (request) => void (new URL(request.url()).pathname === '/api/session' && asked++);
  page.on('request', count);
  await page.waitForTimeout(8000);
  page.off('request', count);
  console.log(`# ${asked} times in 8 s`);
  assert.ok(asked >= 1 && asked <= 12, `asked ${asked} times`);
});

test('quiet.line: back on the line it is with the house at once', limit, async () => {
  const { page } = phone;
  line.mode = 'open';
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.waitForFunction(async () => {
    const { items } = await (await fetch('/api/clients?q=stillwater')).json();
    return items.length === 1;
  });
  for (let i = 0; i < 50 && (await onPhone(page, 'ops')).length; i++)
    await page.waitForTimeout(100);
  assert.deepEqual(await onPhone(page, 'ops'), []);
});
