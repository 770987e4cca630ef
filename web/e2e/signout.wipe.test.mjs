// SPDX-License-Identifier: Apache-2.0
// signout.wipe: nothing of anybody stays on the phone; refused while something waits to be sent.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, picture } from './house.mjs';
import { onPhone } from './kept.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 90_000 };
let browser, line, phone;
const people = []; // whose names must be gone

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
  const book = await onPhone(phone.page, 'book');
  people.push(...book.filter(({ row }) => row.kind === 'person').map(({ row }) => row.name));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

// Everything a thief could read: databases, each cache with its words, and the two small stores.
function traces(page) {
  return page.evaluate(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const { url } of await cache.keys())
        kept.push({ path: new URL(url).pathname, text: await (await cache.match(url)).text() });
    }
    return {
      databases: (await indexedDB.databases()).map((one) => one.name),
      kept,
      local: { ...localStorage },
      session: { ...sessionStorage },
    };
  });
}

test('signout.wipe: refused while something waits, until it is given up', limit, async () => {
  const { page } = phone;
  const [entry] = await onPhone(page, 'book');
  const before = await traces(page);
  assert.ok(before.databases.length && before.kept.some(({ path }) => path.startsWith('/media/')));
  await page.goto(`/c/${entry.id}`);
  await page.getByRole('button', { name: 'Add a note' }).waitFor();
  line.lose();
  await page.getByRole('button', { name: 'Add a note' }).tap();
  await page.getByRole('textbox').last().fill('Prefers the window seat.');
  await page.getByRole('button', { name: 'Keep the note' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  assert.equal((await onPhone(page, 'ops')).length, 1);

  await page.goto('/more');
  await page.getByRole('button', { name: 'Sign out' }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByText('One thing on this phone has not reached the house.').waitFor();
  await picture(page, 'leaving');
  assert.equal((await onPhone(page, 'ops')).length, 1, 'nothing was given up by asking');
  await sheet.getByRole('button', { name: 'Discard 1 unsent and sign out' }).tap();
  await page.getByLabel('Password').waitFor();
});

test('signout.wipe: no database and no cache with personal data remains', limit, async () => {
  const { page, faults } = phone;
  await page.waitForFunction(async () => !(await indexedDB.databases()).length);
  const left = await traces(page);
  assert.deepEqual(left.databases, []);
  assert.deepEqual(left.session, {});
  assert.ok(left.kept.length > 5, 'the app itself stays');
  assert.deepEqual(left.kept.filter(({ path }) => /^\/(api|media)\//.test(path)), []);
  const all = JSON.stringify(left);
  for (const name of people) assert.ok(!all.includes(name), name);
  await page.reload();
  await page.getByLabel('Password').waitFor();
  assert.equal(await page.getByRole('navigation', { name: 'Main' }).count(), 0);
  assert.deepEqual(faults, []);
});

test('signout.wipe: the house is told as soon as there is a line again', limit, async () => {
  const { page } = phone;
  line.mode = 'open';
  await page.reload();
  await page.getByLabel('Password').waitFor();
  const status = await page.evaluate(async () => (await fetch('/api/session')).status);
  assert.equal(status, 401);
});
