// SPDX-License-Identifier: Apache-2.0
// offline.read: without a line, after one visit, Today, own clients and threads open.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, picture } from './house.mjs';
import { onPhone } from './kept.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 90_000 };
let browser, line, phone;

before(async () => {
  browser = await launch();
  ({ line, phone } = await phoneOnLine(browser));
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

test('offline.read: Today, own clients and their threads open without a line', limit, async () => {
  const { page } = phone;
  const today = await ask(page, '/api/today');
  const book = await onPhone(page, 'book');
  const spoken = await page.evaluate(async (ids) => {
    for (const id of ids) {
      const { items } = await (await fetch(`/api/clients/${id}/messages`)).json();
      if (items.length) return { id, body: items[0].body };
    }
    return null;
  }, book.map((entry) => entry.id));
  assert.ok(spoken, 'somebody in the book has a conversation');
  const name = book.find((entry) => entry.id === spoken.id).row.name;

  // Written by somebody else's hand, and brought to the phone by the house's word alone.
  const noted = `Prefers mornings ${spoken.id.slice(-4)}`;
  const promised = `Show the halo ${spoken.id.slice(-4)}`;
  const statuses = await page.evaluate(
    async ([client, body, text, due]) => {
      const keep = async (noun, more) => {
        const headers = {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        };
        const sent = { method: 'POST', headers, body: JSON.stringify(more) };
        return (await fetch(`/api/clients/${client}/${noun}`, sent)).status;
      };
      const id = crypto.randomUUID();
      return [
        await keep('notes', { id, body }),
        await keep('promises', { id, text, due }),
      ];
    },
    [spoken.id, noted, promised, today.day],
  );
  assert.ok(statuses.every((status) => status < 300), String(statuses));
  const there = async (noun, words) => {
    const reads = await onPhone(page, 'reads');
    const read = reads.find(({ path }) => path === `/api/clients/${spoken.id}/${noun}`);
    return JSON.stringify(read?.data ?? '').includes(words);
  };
  while (!((await there('notes', noted)) && (await there('promises', promised))))
    await page.waitForTimeout(200);

  line.lose();
  await page.goto('/');
  await page.getByRole('article', { name: today.prompts[0].client_name }).waitFor();
  const word = page.getByRole('status').filter({ hasText: 'Offline, kept on this phone' });
  await word.waitFor();
  await picture(page, 'offline-today');

  await page.goto(`/c/${spoken.id}`);
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { name: 'Together' }).waitFor();
  await page.getByRole('heading', { name: promised }).waitFor();
  await word.waitFor();

  // A sheet that is fetched only when it opens lies on the phone too, and gives the focus back.
  const edit = page.getByRole('button', { name: 'Edit', exact: true });
  await edit.tap();
  await page.getByRole('textbox', { name: 'First name' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.ok(await edit.evaluate((one) => one === document.activeElement), 'focus is back');
  await page.goto(`/t/${spoken.id}`);
  await page.getByRole('log').getByText(spoken.body.slice(0, 40)).first().waitFor();
  await page.getByRole('log').getByText(noted).waitFor();

  await page.goto('/kept');
  await page.getByText('Nothing waits. The house has it all.').waitFor();
});

test('offline.read: when the line is back, word and list say so by themselves', limit, async () => {
  const { page, faults } = phone;
  await page.goto('/clients?whose=store');
  await page.getByText('We could not reach the boutique.').first().waitFor();
  line.mode = 'open';
  const word = page.getByRole('status').filter({ hasText: 'Up to date' });
  await word.waitFor({ timeout: 45_000 });
  await page.locator('main .list li').first().waitFor();
  assert.equal(await page.getByText('We could not reach the boutique.').count(), 0);
  assert.deepEqual(faults, []);
});

test('offline.read: only clients of the own book lie on the phone', limit, async () => {
  const { page } = phone;
  const own = new Set((await onPhone(page, 'book')).map((entry) => entry.id));
  const { items } = await ask(page, '/api/clients?limit=100');
  const other = items.find((client) => !own.has(client.id));
  if (other) {
    await page.goto(`/c/${other.id}`);
    await page.getByRole('heading', { level: 1, name: other.name }).waitFor();
    await page.waitForTimeout(500);
  }
  for (const path of ['/clients?whose=store', '/calendar?whose=store']) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.locator('.skeleton').waitFor({ state: 'detached' });
  }
  await page.goto('/inbox');
  await page.locator('main').getByText('Boutique', { exact: true }).tap();
  await page.waitForTimeout(500);
  for (const read of await onPhone(page, 'reads')) {
    assert.ok(!read.client || own.has(read.client), read.path);
    // A list names whoever is in it: each row must be of the own book, or of one's own day.
    const rows = read.path.startsWith('/api/clients?') ? read.data.items : [];
    for (const row of rows) assert.ok(own.has(row.id), `${read.path}: ${row.name}`);
    assert.doesNotMatch(read.path, /(box|whose)=(store|all)/);
  }
});
