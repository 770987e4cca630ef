// SPDX-License-Identifier: Apache-2.0
// links: a wish is shown to somebody by a link; the page names nobody, counts how often it was
// opened, and is gone when the link is ended; a secret is shared by saying so alone.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { onPhone } from './kept.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults, client, other, url;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await page.addInitScript(() => {
    navigator.share = () => Promise.reject(new DOMException('', window.shareFault));
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await signIn(page);
  [client] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  [other] = (await ask(page, '/api/clients?q=whitcombe')).items;
}, limit);
after(() => browser?.close());

const section = () => page.getByRole('region', { name: 'Wishes' });
const sheet = () => page.getByRole('dialog');
const until = async (what) => {
  for (let i = 0; i < 80 && !(await what()); i++) await page.waitForTimeout(250);
  assert.ok(await what());
};
const links = async () => (await ask(page, `/api/clients/${client.id}/wish_links`)).items;
async function openShare() {
  await page.goto(`/c/${client.id}`);
  await section().getByRole('button', { name: /^Cushion halo/ }).tap();
  await sheet().getByRole('button', { name: 'Share as a link' }).tap();
  await sheet().getByLabel('Who is it for?').waitFor();
}
// Somebody who was sent the link, on a phone of their own.
async function theirs(options = {}) {
  const { page: look, context, faults: broken } = await openPhone(browser, options);
  const answer = await look.goto(url);
  return { look, context, broken, answer };
}

test('links: one is made of what was chosen, and copied', limit, async (t) => {
  await openShare();
  await sheet().getByLabel('Who is it for?').fill('Her sister');
  await sheet().getByRole('switch', { name: 'With prices' }).tap();
  await picture(page, 'wish-share');
  await see(t, page, 'wish-share');
  await sheet().getByRole('button', { name: 'Make the link' }).tap();
  url = await sheet().getByRole('textbox', { name: 'The link' }).inputValue();
  assert.match(url, /\/look\/[0-9a-f]{64}$/);
  await sheet().getByRole('button', { name: 'Copy the link' }).tap();
  await sheet().getByText('The link is copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), url);
  const told = sheet().getByRole('status').filter({ hasText: /./ });
  const share = async (fault) => {
    await page.evaluate((name) => void (window.shareFault = name), fault);
    await sheet().getByRole('button', { name: 'Share it' }).tap();
  };
  await share('AbortError'); // they put it away again
  await told.waitFor({ state: 'detached' });
  await share('NotAllowedError');
  await told.getByText('It could not be shared.').waitFor();
  await sheet().getByText('For Her sister').waitFor();
  await sheet().getByText(/not opened yet$/).waitFor();
  await picture(page, 'wish-link');
});

test('links: the page stands by itself and names nobody', limit, async (t) => {
  const { look, context, broken, answer } = await theirs();
  assert.equal(answer.status(), 200);
  assert.match(answer.headers()['x-robots-tag'], /noindex/);
  assert.equal(answer.headers()['referrer-policy'], 'no-referrer');
  const text = await look.locator('body').innerText();
  assert.match(text, /cushion halo/i);
  for (const word of ['Priya', 'Raman', 'sister']) assert.ok(!text.includes(word), word);
  assert.equal(await look.locator('script').count(), 0);
  assert.deepEqual(await context.cookies(), []);
  const images = look.locator('img');
  assert.equal(await images.count(), 1);
  for (const image of await images.all())
    await look.waitForFunction((one) => one.naturalWidth > 0, await image.elementHandle());
  await picture(look, 'look');
  await see(t, look, 'look');
  assert.deepEqual(broken, []);
  await context.close();
  assert.equal((await links())[0].opened, 1);
});

test('links: it wears the faces of the house and speaks as its reader does', limit, async () => {
  const { items } = await ask(page, '/api/pieces');
  const pictured = items.filter((piece) => piece.picture).slice(0, 3);
  const wish_ids = [];
  for (const { id: piece_id } of pictured) {
    const id = newId();
    await tell(page, `/api/clients/${other.id}/wishes`, { id, piece_id });
    wish_ids.push(id);
  }
  const token = newId().replaceAll('-', '').padEnd(64, 'b');
  const link = { id: newId(), token, wish_ids };
  await tell(page, `/api/clients/${other.id}/wish_links`, link);
  for (const colorScheme of ['light', 'dark']) {
    const phone = await openPhone(browser, { locale: 'fr-FR', colorScheme });
    await phone.page.goto(`/look/${token}`);
    await phone.page.getByRole('heading', { name: 'Quelques pièces à regarder' }).waitFor();
    await phone.page.getByText(/^Cette page reste ici jusqu’au \d+ décembre 2026\./).waitFor();
    const faces = await phone.page.evaluate(async () => {
      await document.fonts.ready;
      return [...document.fonts].filter((one) => one.status === 'loaded').map((one) => one.family);
    });
    for (const face of ['Bona Nova', 'Hanken Grotesk']) assert.ok(faces.includes(face), face);
    assert.equal(await phone.page.locator('img').count(), 3);
    await picture(phone.page, `look-several-${colorScheme}`);
    assert.deepEqual(phone.faults, []);
    await phone.context.close();
  }
});

test('links: one that is ended says so to nobody', limit, async () => {
  await openShare();
  await sheet().getByText(/opened once, last/).waitFor();
  await sheet().getByRole('button', { name: 'End it' }).tap();
  await sheet().getByRole('button', { name: 'End it for good' }).tap();
  await sheet().getByRole('status').filter({ hasText: 'The link is over.' }).waitFor();
  await sheet().getByText(/^It was ended/).waitFor();
  assert.equal(await sheet().getByRole('button', { name: 'Copy the link' }).count(), 0);
  const { look, context, answer } = await theirs();
  assert.equal(answer.status(), 404);
  await look.getByRole('heading', { name: 'This page is no longer here' }).waitFor();
  await picture(look, 'look-over');
  await context.close();
});

const letter = () => page.getByRole('textbox', { name: /^Writing to/ });
const sentTo = async () =>
  (await ask(page, `/api/clients/${client.id}/messages`)).items.filter(
    ({ direction, state }) => direction === 'out' && state !== 'cancelled',
  );

// Once it lies on the phone it stands there again when the page is opened anew.
async function letterIsKept() {
  const written = await letter().inputValue();
  await until(async () => (await onPhone(page, 'drafts')).some(({ body }) => body === written));
  await page.reload();
  await letter().waitFor();
  assert.equal(await letter().inputValue(), written);
}

test('links: one is put into a message behind the words begun, and not sent', limit, async () => {
  const before = (await sentTo()).length;
  await page.goto(`/t/${client.id}`);
  await letter().fill('Dear Priya, I thought of you.');
  await letterIsKept();
  await openShare();
  await sheet().getByRole('button', { name: 'Make the link' }).tap();
  url = await sheet().getByRole('textbox', { name: 'The link' }).inputValue();
  await picture(page, 'wish-link-write');
  await sheet().getByRole('button', { name: 'Put it into a message' }).tap();
  await page.waitForURL(`**/t/${client.id}`);
  await letter().waitFor();
  assert.equal(await letter().inputValue(), `Dear Priya, I thought of you.\n\n${url}`);
  await picture(page, 'letter-link');
  await letter().fill('');
  assert.equal((await sentTo()).length, before);
});

test('links: a secret is shared by saying so, with whom it is kept from', limit, async () => {
  const wish = (await ask(page, `/api/clients/${client.id}/wishes`)).items.find((one) =>
    one.words.startsWith('Cushion halo'),
  );
  const id = newId();
  const kept = { id, noun: 'wishes', noun_id: wish.id, other_id: other.id };
  await tell(page, `/api/clients/${client.id}/surprises`, kept);
  await openShare();
  const names = await sheet().getByText(/^This is secret from /).innerText();
  assert.match(names, /Whitcombe/);
  const make = sheet().getByRole('button', { name: 'Make the link' });
  assert.ok(await make.isDisabled());
  await sheet().getByRole('switch', { name: /^I know: the link must not reach/ }).tap();
  await picture(page, 'wish-share-secret');
  await make.tap();
  url = await sheet().getByRole('textbox', { name: 'The link' }).inputValue();
  const { look, context } = await theirs();
  await look.getByRole('heading', { level: 1 }).waitFor();
  assert.ok(!(await look.locator('body').innerText()).includes('Whitcombe'));
  await context.close();
  assert.deepEqual(faults, []);
});

// They never agreed to texts, so that a link, which is an idea, cannot be sent to them.
test('links: one that cannot be sent waits in the conversation, to be copied', limit, async (t) => {
  const [id, phone] = [newId(), { id: newId(), kind: 'phone', value: '+1 212 555 0187' }];
  const person = { id, given_name: 'Noor', family_name: 'Haddad', contacts: [phone], tags: [] };
  await tell(page, '/api/clients', person);
  await tell(page, `/api/clients/${id}/wishes`, { id: newId(), words: 'A plain gold band' });
  await page.goto(`/c/${id}`);
  await section().getByRole('button', { name: /^A plain gold band/ }).tap();
  await sheet().getByRole('button', { name: 'Share as a link' }).tap();
  await sheet().getByRole('button', { name: 'Make the link' }).tap();
  url = await sheet().getByRole('textbox', { name: 'The link' }).inputValue();
  await sheet().getByRole('button', { name: 'Put it into a message' }).tap();
  await page.waitForURL(`**/t/${id}`);
  const waits = page.getByRole('textbox', { name: 'Kept on this phone' });
  assert.equal(await waits.inputValue(), url);
  assert.equal(await letter().count(), 0);
  await picture(page, 'letter-waits');
  await see(t, page, 'letter-waits');
  await page.getByRole('button', { name: 'Copy the words' }).tap();
  await page.getByText('Copied.').first().waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), url);
  await page.goto(`/c/${id}`);
  await page.goto(`/t/${id}`);
  assert.equal(await waits.inputValue(), url);
  assert.deepEqual(faults, []);
});
