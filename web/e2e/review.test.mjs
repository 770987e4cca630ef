// SPDX-License-Identifier: Apache-2.0
// review.send and review.guard: two taps to a sent letter, and no Send where there may be none.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, openPhone, picture, sendable, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults;
const used = [];

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
}, limit);

after(async () => {
  await browser?.close();
});

const letter = () => page.getByRole('textbox', { name: /^Message to/ });
const send = () => page.locator('.send').getByRole('button', { name: /^Send/ }).last();

async function sentIn(taps, most) {
  await page
    .getByText(/^Sent in \d s/)
    .first()
    .waitFor();
  assert.ok(taps <= most, `${taps} taps`);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await letter().waitFor();
}

test('review.send: from Today, from its address, in two taps', limit, async (t) => {
  const prompt = await sendable(page, used);
  await t.test('from Today: Review, Send', async () => {
    await page.goto('/');
    await page.getByRole('article').first().waitFor();
    const hero = page.getByRole('article', { name: prompt.client_name });
    const row = page.getByRole('list', { name: 'Also today' });
    const isHero = await hero.isVisible();
    await (isHero
      ? hero.getByRole('link', { name: /Review/ })
      : row.getByRole('link', { name: prompt.client_name })
    ).tap();
    await send().tap();
    await sentIn(2, 2);
  });
  await t.test('from the address a notification opens: Send', async () => {
    await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
    await send().tap();
    await sentIn(1, 2);
  });
  const { items } = await ask(page, `/api/clients/${prompt.client_id}/messages`);
  assert.equal(items.filter((one) => ['waiting', 'sending'].includes(one.state)).length, 0);
});

test('undo leaves nothing sent; Esc and going away lose no word', limit, async () => {
  const prompt = await sendable(page, used);
  const words = 'A few words that must not be lost.';
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter().fill(words);
  await page.keyboard.press('Escape');
  await page.goto('/');
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter().waitFor();
  assert.equal(await letter().inputValue(), words);
  await send().tap();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await letter().waitFor();
  const { items } = await ask(page, `/api/clients/${prompt.client_id}/messages`);
  assert.ok(items.every((one) => one.body !== words || one.state === 'cancelled'));
});

test('a piece goes with the letter, and the letter waits for a chosen hour', limit, async () => {
  const prompt = await sendable(page, used);
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter().waitFor();
  await page.getByRole('button', { name: 'Piece', exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.locator('li button').first().waitFor();
  for (const nth of [0, 1, 2]) {
    const piece = dialog.locator('li button').nth(nth);
    if ((await piece.getAttribute('aria-pressed')) === 'false') await piece.tap();
  }
  await picture(page, 'review-pieces');
  await dialog.getByRole('button', { name: /^Lay/ }).tap();
  assert.ok((await page.locator('.attached').count()) >= 3, 'three pieces in five taps');

  await page.getByRole('button', { name: 'Send later' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: /Tomorrow morning/ }).tap();
  await page.getByRole('button', { name: /^Send (at|\w+day)/ }).waitFor();
  await picture(page, 'review-later');
  await page.getByRole('button', { name: /^Send (at|\w+day)/ }).tap();
  await page
    .getByText(/^Waits until/)
    .first()
    .waitFor();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await letter().waitFor();
});

test('a follow-up is promised from the letter, and taken back', limit, async () => {
  const prompt = await sendable(page, used);
  const promises = async () =>
    (await ask(page, `/api/clients/${prompt.client_id}/promises`)).items.length;
  const known = await promises();
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  const promise = async () => {
    await page.getByRole('button', { name: 'Promise a follow-up' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: /Tomorrow/ }).tap();
    await page
      .getByText(/^Promised for/)
      .first()
      .waitFor();
  };
  await promise();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await promise();
  const deadline = Date.now() + 15_000;
  while ((await promises()) <= known && Date.now() < deadline) await page.waitForTimeout(500);
  assert.equal(await promises(), known + 1, 'the one that was not taken back');
});

const noSend = async (why) => {
  assert.equal(await page.getByRole('button', { name: /^Send (to|at)/ }).count(), 0, 'no Send');
  const said = (await why.innerText()).trim();
  assert.ok(said.length > 10, said);
};

test('review.guard: no consent, opted out, outside hours, other owner', limit, async (t) => {
  const everyone = await ask(page, '/api/clients?limit=100');
  const me = await ask(page, '/api/session');
  const found = { closed: null, other: null };
  for (const { id, kind } of everyone.items) {
    if (kind !== 'person') continue;
    const { reach, with_staff_id: keeper } = await ask(page, `/api/clients/${id}/profile`);
    const mine = keeper === me.staff.id;
    if (mine && reach.sms.contact_id && !reach.sms.allowed && reach.sms.state === 'open')
      found.closed ??= id;
    if (keeper && !mine) found.other ??= id;
  }
  const { client_id: open } = await sendable(page);
  const { reach } = await ask(page, `/api/clients/${open}/profile`);
  await t.test('no consent', { skip: !found.closed }, async () => {
    await page.goto(`/c/${found.closed}/write`);
    await page.locator('.send .no').waitFor();
    await noSend(page.locator('.send .no'));
  });
  await t.test('outside hours', async () => {
    await page.goto(`/c/${open}/write`);
    await send().waitFor();
    await page.getByRole('button', { name: 'Send later' }).tap();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Another day').fill('2026-11-26');
    await dialog.getByLabel('At').fill('23:30');
    await dialog.getByRole('button', { name: /26 November/ }).tap();
    await page.getByRole('button', { name: /^Send (at|\w+ 2[78])/ }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Send to/ }).count(), 0);
    assert.ok((await page.locator('.send .wait').innerText()).trim().length > 10);
    await picture(page, 'guard-hours');
  });
  await t.test('someone else’s client', { skip: !found.other }, async () => {
    await page.goto(`/c/${found.other}/write`);
    await page.getByRole('button', { name: /^Ask / }).waitFor();
    await noSend(page.getByText(/looks after/));
    await picture(page, 'guard-other');
  });
  await t.test('opted out, while the letter is open', async () => {
    await page.goto(`/c/${open}/write`);
    await send().waitFor();
    await tell(page, `/api/clients/${open}/stop`, {
      contact_id: reach.sms.contact_id,
      why: 'Said so at the counter',
    });
    await page.locator('.send .no').waitFor();
    await noSend(page.locator('.send .no'));
    assert.equal(await letter().count(), 0, 'the letter is gone, not disabled');
    await picture(page, 'guard-stop');
  });
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
