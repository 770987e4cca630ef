// SPDX-License-Identifier: Apache-2.0
// review.send and review.guard: two taps to a sent letter, and no Send where there may be none,
// nor any key that does what no button offers.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freeMobile } from './capture.mjs';
import {
  ask,
  launch,
  letTimePass,
  moveClock,
  newId,
  openPhone,
  picture,
  sendable,
  signIn,
  tell,
} from './house.mjs';

const limit = { timeout: 90_000 };
let browser, phone, page, faults;
const used = [];

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page, faults } = phone);
  await signIn(page);
}, limit);

after(async () => {
  await browser?.close();
});

const letter = () => page.getByRole('textbox', { name: /^Message to/ });
const send = () => page.locator('.send').getByRole('button', { name: /^Send/ }).last();

// Whoever stands above on Today is told as done, so that this prompt is the hero.
async function makeHero(prompt) {
  const { prompts } = await ask(page, '/api/today');
  for (const one of prompts.slice(0, prompts.findIndex(({ id }) => id === prompt.id)))
    await tell(page, `/api/clients/${one.client_id}/prompts/${one.id}/outcome`, { kind: 'done' });
}

const messages = async ({ client_id }) =>
  (await ask(page, `/api/clients/${client_id}/messages`)).items.filter(
    ({ direction }) => direction === 'out',
  );

// Counted by the browser; then taken back, the six seconds pass, and nothing has gone.
async function sentIn(most, prompt) {
  await page.getByText(/^Sent in \d s/).first().waitFor();
  const taps = await phone.taps();
  assert.ok(taps > 0 && taps <= most, `${taps} taps`);
  const [message] = await messages(prompt);
  await page.getByRole('button', { name: 'Undo' }).tap();
  await letter().waitFor();
  for (let i = 0; i < 3; i++) await letTimePass(page);
  const all = await messages(prompt);
  assert.equal(all.find(({ id }) => id === message.id).state, 'cancelled');
  const gone = all.filter(({ at, state }) => at >= message.at && state !== 'cancelled');
  assert.deepEqual(gone, [], 'nothing was sent');
}

test('review.send', limit, async (t) => {
  const first = await sendable(page);
  const second = await sendable(page, [first.client_id]);
  await makeHero(first);
  await t.test('review.send: from the hero of Today', async () => {
    await page.goto('/');
    const hero = page.getByRole('article', { name: first.client_name });
    await hero.waitFor();
    await phone.taps();
    await hero.getByRole('link', { name: /Review/ }).tap();
    await send().tap();
    await sentIn(2, first);
  });
  await t.test('review.send: from a row', async () => {
    await page.goto('/');
    const rows = page.getByRole('list', { name: 'Also today' });
    await rows.waitFor();
    await phone.taps();
    await rows.getByRole('link', { name: second.client_name }).tap();
    await send().tap();
    await sentIn(2, second);
  });
  await t.test('review.send: from the address a notification opens', async () => {
    await phone.taps();
    await page.goto(`/c/${second.client_id}/write?prompt=${second.id}`);
    await send().tap();
    await sentIn(1, second); // the notification was the other one
  });
  await t.test('review.send: what is not taken back goes after six seconds', async () => {
    const known = (await messages(second)).map(({ id }) => id);
    await send().tap();
    await page.getByText(/^Sent in \d s/).first().waitFor();
    const [message] = await messages(second);
    assert.ok(!known.includes(message.id));
    const gone = async () =>
      /^(sent|delivered)$/.test((await messages(second)).find(({ id }) => id === message.id).state);
    for (let i = 0; i < 30 && !(await gone()); i++) await letTimePass(page);
    assert.ok(await gone());
  });
  used.push(second.client_id);
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

test('another tone does not lose what was written by hand', limit, async () => {
  const prompt = await sendable(page, used);
  const words = 'A few words of my own.';
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter().fill(words);
  await page.getByRole('button', { name: 'Warmer' }).tap();
  await page.getByText('Written anew, over your own words.').first().waitFor();
  assert.notEqual(await letter().inputValue(), words);
  await page.getByRole('button', { name: 'Undo' }).tap();
  assert.equal(await letter().inputValue(), words);
});

// The first piece of the list, for somebody else.
async function setAside(reader) {
  const piece = (await ask(page, '/api/pieces')).items.find(({ aside }) => !aside);
  const other = (await ask(page, '/api/clients')).items.find((one) => one.id !== reader);
  const [wishes, id] = [`/api/clients/${other.id}/wishes`, newId()];
  await tell(page, wishes, { id, piece_id: piece.id });
  await tell(page, `${wishes}/${id}/reservation`, {});
  return piece.title;
}

test('a piece goes with the letter, and the letter waits for a chosen hour', limit, async () => {
  const prompt = await sendable(page, used);
  const title = await setAside(prompt.client_id);
  await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
  await letter().waitFor();
  await page.getByRole('button', { name: 'Piece', exact: true }).tap();
  const dialog = page.getByRole('dialog');
  await dialog.locator('li button').first().waitFor();
  await dialog.getByRole('button', { name: RegExp(`^${title} set aside.*, by`) }).waitFor();
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

// No button, a sentence that says why; and neither key does what no button offers.
async function refused(client, why) {
  assert.equal(await page.getByRole('button', { name: /^Send (to|at)/ }).count(), 0, 'no Send');
  assert.match((await why.innerText()).trim(), /\w+ \w+ \w+/);
  const before = (await messages({ client_id: client })).length;
  for (const key of ['Control+Enter', 'Meta+Enter']) await page.keyboard.press(key);
  if (await letter().count()) {
    await letter().fill('A letter nobody may send.');
    for (const key of ['Control+Enter', 'Meta+Enter']) await letter().press(key);
  }
  await letTimePass(page);
  assert.equal((await messages({ client_id: client })).length, before, 'nothing was sent');
}

// A client of mine with a number nobody has, who agreed to be written to or did not.
async function newClient(given_name, { agreed }) {
  const [client, contact, me] = [newId(), newId(), await ask(page, '/api/session')];
  await tell(page, '/api/clients', {
    id: client,
    given_name,
    family_name: 'Guardwell',
    home_store_id: me.stores[0].id,
    time_zone: 'America/New_York',
    contacts: [{ id: contact, kind: 'phone', value: await freeMobile(page) }],
    tags: [],
  });
  const wordings = (await ask(page, '/api/wordings')).items;
  for (const purpose of agreed ? ['service', 'marketing'] : [])
    await tell(page, `/api/clients/${client}/consents`, {
      id: newId(),
      contact_id: contact,
      purpose,
      state: 'granted',
      method: 'signature',
      wording_id: wordings.find((one) => one.purpose === purpose && one.channel === 'sms').id,
    });
  return { client, contact };
}

test('review.guard', limit, async (t) => {
  await t.test('review.guard: no consent', async () => {
    const { client } = await newClient('Nora', { agreed: false });
    await page.goto(`/c/${client}/write`);
    const why = page.locator('.send .no');
    await why.waitFor();
    await refused(client, why);
    await picture(page, 'guard-consent');
  });
  await t.test('review.guard: someone else’s client', async () => {
    const { client } = await newClient('Piers', { agreed: true });
    await page.goto(`/c/${client}/write`);
    await letter().fill('Would Thursday suit you?');
    await page.getByRole('button', { name: /^Send to/ }).and(page.locator(':enabled')).tap();
    await page.getByText(/^Sent in \d s/).first().waitFor();
    const me = await ask(page, '/api/session');
    const [colleague] = (await ask(page, '/api/staff')).items.filter(
      ({ id }) => id !== me.staff.id,
    );
    const path = `/api/clients/${client}/thread/assignment`;
    await tell(page, path, { staff_id: colleague.id }, 'PUT');
    await page.goto(`/c/${client}/write`);
    await page.getByRole('button', { name: /^Ask / }).waitFor();
    await refused(client, page.getByText(`looks after Piers`));
    await picture(page, 'guard-other');
  });
  await t.test('review.guard: opted out, while the letter is open', async () => {
    const { client, contact } = await newClient('Otto', { agreed: true });
    await page.goto(`/c/${client}/write`);
    await letter().fill('Would Thursday suit you?');
    await page.getByRole('button', { name: /^Send to/ }).and(page.locator(':enabled')).waitFor();
    const said = { contact_id: contact, why: 'Said so at the counter' };
    await tell(page, `/api/clients/${client}/stop`, said);
    await page.locator('.send .no').waitFor();
    await refused(client, page.locator('.send .no'));
    assert.equal(await letter().count(), 0, 'the letter is gone, not disabled');
    await picture(page, 'guard-stop');
  });
  await t.test('review.guard: outside hours', async () => {
    const { client } = await newClient('Hedy', { agreed: true });
    await moveClock(page, '2026-11-25T07:00:00.000Z'); // two at night in New York
    const night = await openPhone(browser);
    await signIn(night.page);
    await night.page.goto(`/c/${client}/write`);
    await night.page.getByRole('textbox', { name: /^Message to/ }).fill('Would Thursday suit you?');
    const send = night.page.getByRole('button', { name: /^Send at 8:00/ });
    await send.and(night.page.locator(':enabled')).waitFor();
    assert.equal(await night.page.getByRole('button', { name: /^Send to/ }).count(), 0);
    const why = await night.page.locator('.send .wait').innerText();
    assert.match(why, /outside the hours/);
    await picture(night.page, 'guard-hours');
    await night.page.keyboard.press('Control+Enter');
    await night.page.getByText(/^Waits until 8:00/).first().waitFor();
    for (let i = 0; i < 3; i++) await letTimePass(night.page);
    const [message] = (await ask(night.page, `/api/clients/${client}/messages`)).items;
    assert.match(message.state, /^(waiting|deferred)$/, 'it has not gone at night');
    assert.deepEqual(night.faults, []);
    await night.context.close();
  });
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
