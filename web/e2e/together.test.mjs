// SPDX-License-Identifier: Apache-2.0
// together: one pause rests a client and those of the family who are chosen; each page says with
// whom, one wakes alone or all of them at once, and a slip is taken back on every page.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, signIn, tell } from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, phone, page, eleanor, priya;

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  [eleanor] = (await ask(page, '/api/clients?q=whitcombe')).items;
  [priya] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  const sister = { id: randomUUID(), kind: 'sibling', other_id: priya.id };
  await tell(page, `/api/clients/${eleanor.id}/relations`, sister);
}, limit);
after(async () => void (await browser?.close()));

const sheet = () => page.getByRole('dialog');
const rest = () => page.getByRole('note').getByText('Contact rests.');
const pauseOf = async ({ id }) => (await ask(page, `/api/clients/${id}/profile`)).pause ?? null;
// As it stands once the house has heard of it: the phone rests at once.
async function untilPaused(client, want) {
  for (let turn = 0; turn < 100; turn++) {
    const pause = await pauseOf(client);
    if (!!pause === want) return pause;
    await page.waitForTimeout(50);
  }
  assert.fail(want ? 'the pause has not arrived' : 'the pause still stands');
}
const open = async ({ id }) => {
  await page.goto(`/c/${id}`);
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
};
async function pauseBoth() {
  await open(eleanor);
  await page.getByRole('button', { name: 'Pause', exact: true }).tap();
  await sheet().getByRole('group', { name: 'With them rest' }).getByText(priya.name).tap();
}

test('together: a death in the family is told once, and rests both', limit, async (t) => {
  await pauseBoth();
  await see(t, page, 'together');
  await picture(page, 'together');
  await sheet().getByRole('button', { name: 'A death' }).tap();
  await rest().waitFor();
  const { together } = await untilPaused(priya, true);
  assert.deepEqual(together.map((one) => one.client_id), [eleanor.id]);
});

test('together: a slip is taken back on both pages', limit, async () => {
  await page.getByRole('button', { name: 'Undo' }).tap();
  await rest().waitFor({ state: 'detached' });
  assert.equal(await untilPaused(priya, false), null);
});

test('together: one wakes alone, or all of them at once', limit, async (t) => {
  await pauseBoth();
  await sheet().getByRole('button', { name: 'An illness' }).tap();
  await rest().waitFor();
  await open(priya);
  await page.getByRole('button', { name: 'Since when, and wake' }).tap();
  await sheet().getByRole('link', { name: eleanor.name }).waitFor();
  await see(t, page, 'together-wake');
  await picture(page, 'together-wake');
  await sheet().getByRole('button', { name: /^With .* alone$/ }).tap();
  await rest().waitFor({ state: 'detached' });
  assert.ok(await untilPaused(eleanor, true));

  await page.goto(`/c/${eleanor.id}`);
  await page.getByRole('button', { name: 'Since when, and wake' }).tap();
  await sheet().getByRole('button', { name: 'Take up contact again' }).tap();
  await rest().waitFor({ state: 'detached' });
  await pauseBoth();
  await sheet().getByRole('button', { name: 'A death' }).tap();
  await rest().waitFor();
  await page.getByRole('button', { name: 'Since when, and wake' }).tap();
  await sheet().getByRole('button', { name: 'Take up contact with all of them' }).tap();
  await rest().waitFor({ state: 'detached' });
  assert.equal(await untilPaused(priya, false), null);
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
