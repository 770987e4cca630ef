// SPDX-License-Identifier: Apache-2.0
// The first life of Carnet on a phone: Today, review, send in three taps, read the answer.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, letTimePass, openPhone, picture, sendable, signIn } from './house.mjs';

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

// Opens Today and walks to the letter of one prompt, counting every touch.
async function reviewFromToday(prompt) {
  let taps = 0;
  const tap = async (target) => {
    taps++;
    await target.tap();
  };
  await page.goto('/');
  const hero = page.getByRole('article', { name: prompt.client_name });
  await page.getByRole('article').first().waitFor();
  const way = (await hero.isVisible())
    ? hero.getByRole('link', { name: /Review/ })
    : page
        .getByRole('list', { name: 'Also today' })
        .getByRole('link', { name: prompt.client_name });
  await tap(way);
  const letter = page.getByRole('textbox', { name: /^Message to/ });
  await letter.waitFor();
  return { tap, letter, taps: () => taps };
}

test(
  'a suggested letter goes out in at most three taps, and the answer appears by itself',
  limit,
  async () => {
    const prompt = await sendable(page);
    used.push(prompt.client_id);
    const review = await reviewFromToday(prompt);
    await picture(page, 'review');
    await review.tap(page.getByRole('button', { name: /^Send to/ }));
    await page
      .getByText(/Sent in \d s/)
      .first()
      .waitFor();
    await picture(page, 'sent');
    assert.ok(review.taps() <= 3, `${review.taps()} taps`);

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

test('undo within six seconds leaves nothing sent, and the words stay', limit, async () => {
  const prompt = await sendable(page, used);
  const before = (await ask(page, `/api/clients/${prompt.client_id}/messages`)).items.length;
  const review = await reviewFromToday(prompt);
  await review.letter.fill('A few words that are taken back.');
  await page.getByRole('button', { name: /^Send to/ }).tap();
  await page.getByRole('button', { name: 'Undo' }).tap();
  await review.letter.waitFor();
  assert.equal(await review.letter.inputValue(), 'A few words that are taken back.');
  const messages = (await ask(page, `/api/clients/${prompt.client_id}/messages`)).items;
  const gone = messages.filter(
    (message) =>
      message.body === 'A few words that are taken back.' && message.state !== 'cancelled',
  );
  assert.equal(gone.length, 0);
  assert.ok(messages.length <= before + 1);
  const today = await ask(page, '/api/today');
  assert.ok(
    today.prompts.some((one) => one.id === prompt.id),
    'the prompt is back on Today',
  );
});

test(
  'a client who may not be written to has no Send, and the sentence says why',
  limit,
  async (t) => {
    const closed = await page.evaluate(async () => {
      const me = await (await fetch('/api/session')).json();
      const { items } = await (await fetch('/api/clients?limit=100')).json();
      for (const client of items.filter((one) => one.kind === 'person')) {
        const { reach, with_staff_id } = await (
          await fetch(`/api/clients/${client.id}/profile`)
        ).json();
        if (with_staff_id !== me.staff.id) continue;
        if (reach.sms.contact_id && !reach.sms.allowed) return client.id;
      }
      return null;
    });
    if (!closed) return t.skip('everyone in this house may be texted');
    await page.goto(`/c/${closed}/write`);
    const reason = page.locator('.send .no');
    await reason.waitFor();
    assert.ok((await reason.innerText()).trim().length > 10);
    assert.equal(await page.getByRole('button', { name: /^Send/ }).count(), 0);
    await picture(page, 'refused');
  },
);

test('what is done leaves Today, the strand grows, and undo brings it back', limit, async () => {
  await page.goto('/');
  const hero = page.getByRole('article');
  const name = await hero.getByRole('heading').innerText();
  await page.getByRole('button', { name: `More for ${name}` }).tap();
  await page.getByRole('button', { name: 'Done, it is taken care of' }).tap();
  await page.getByRole('article', { name }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Undo' }).tap();
  await page.getByRole('article', { name }).waitFor();
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
