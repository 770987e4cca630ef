// SPDX-License-Identifier: Apache-2.0
// walkin.tag: the camera reads the tag of the piece somebody stopped at, within the taps of a
// walk-in; without a camera, or without a line, the number is typed.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { found, freeMobile } from './capture.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { code39, giveCamera, qr } from './lens.mjs';
import { untilKept } from './kept.mjs';
import { openLine } from './line.mjs';

const limit = { timeout: 120_000 };
let browser, piece;
const phones = [];

// A phone at the walk-in's page, before a camera that sees the tag of a piece.
async function phoneBefore(code, refusal = null, options = {}) {
  const phone = await openPhone(browser, options);
  phones.push(phone);
  await giveCamera(phone.context, code, refusal);
  await signIn(phone.page);
  await untilKept(phone.page); // and the walk-in's page stands ready
  return phone;
}
const begin = (page) => page.getByRole('button', { name: 'Capture a walk-in' }).tap();
const openTag = (page) => page.getByRole('button', { name: 'Read its tag' }).tap();
const ticked = (page, title) =>
  page.getByRole('group', { name: 'Stopped at' }).getByRole('checkbox', { name: title });

before(async () => {
  browser = await launch();
  const { context, page } = await openPhone(browser);
  await signIn(page);
  // Not among the newest, which the phone has seen already.
  const first = await ask(page, '/api/pieces?limit=50');
  const next = await ask(page, `/api/pieces?limit=50&cursor=${encodeURIComponent(first.next)}`);
  piece = next.items.find(({ sku }) => sku);
  await context.close();
}, limit);
after(() => browser?.close());

test('walkin.tag: at most eight taps with the camera, which is off afterwards', limit, async () => {
  const { page, taps, faults } = await phoneBefore(qr(`https://house.example/p/${piece.sku}`));
  const mobile = await freeMobile(page);
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await taps();
  const started = Date.now();
  await begin(page);
  await page.keyboard.type('Odile Marchbank');
  await page.getByLabel('Mobile').tap();
  await page.keyboard.type(mobile);
  const early = asked.filter((path) => /library|TagCamera/.test(path));
  assert.deepEqual(early, [], 'no reader before it is asked for');
  await openTag(page);
  await ticked(page, piece.title).and(page.locator(':checked')).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const states = await page.evaluate(() => window.carnetTracks.map(({ readyState }) => readyState));
  assert.deepEqual(states, ['ended'], 'the camera is off');
  await page.getByRole('button', { name: 'Engagement' }).tap();
  await page.getByRole('switch').tap();
  await page.getByRole('button', { name: 'Keep Odile' }).tap();
  await page.getByText('is kept.').first().waitFor();
  const [count, seconds] = [await taps(), (Date.now() - started) / 1000];
  console.log(`# ${count} taps, ${seconds.toFixed(1)} s by a script that does not hesitate`);
  assert.ok(count > 0 && count <= 8, `${count} taps`);
  const [client] = await found(page, 'Marchbank');
  const { items } = await ask(page, `/api/clients/${client.id}/visits`);
  assert.deepEqual(
    items[0].pieces.map(({ piece_id }) => piece_id),
    [piece.id],
  );
  assert.deepEqual(faults, []);
});

test('walkin.tag: the camera ends when the sheet is closed', limit, async () => {
  const { page, faults } = await phoneBefore(qr('NOTHING-OF-OURS-1'));
  await begin(page);
  await openTag(page);
  const unknown = page.getByText('No piece of the house has the number NOTHING-OF-OURS-1.');
  await unknown.waitFor();
  await picture(page, 'walk-in-tag');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const states = await page.evaluate(() => window.carnetTracks.map(({ readyState }) => readyState));
  assert.deepEqual(states, ['ended']);
  assert.deepEqual(faults, []);
});

test('walkin.tag: a barcode is read as a QR code is', limit, async () => {
  const { page, faults } = await phoneBefore(code39(piece.sku.toUpperCase()));
  await begin(page);
  await openTag(page);
  await ticked(page, piece.title).and(page.locator(':checked')).waitFor();
  assert.deepEqual(faults, []);
});

for (const [refusal, words] of [
  ['NotAllowedError', 'The camera may not be used here.'],
  ['NotFoundError', 'This device has no camera.'],
  ['NotReadableError', 'Something else is using the camera.'],
]) {
  test(`walkin.tag: ${refusal} is answered in words, and the number typed`, limit, async () => {
    const { page, faults } = await phoneBefore(qr('X'), refusal);
    await begin(page);
    await openTag(page);
    await page.getByRole('status').filter({ hasText: words }).waitFor();
    await page.getByLabel('Its number').fill(piece.sku.toLowerCase());
    await page.getByRole('button', { name: 'Find the piece' }).tap();
    await ticked(page, piece.title).and(page.locator(':checked')).waitFor();
    assert.deepEqual(faults, []);
  });
}

test('walkin.tag: without a line the number is written down and kept', limit, async () => {
  const line = await openLine();
  const { page } = await phoneBefore(qr('X-9'), null, { baseURL: line.url });
  line.lose();
  await page.goto('/clients');
  await page.getByRole('status').filter({ hasText: 'Offline, kept on this phone' }).waitFor();
  await begin(page);
  await page.keyboard.type('Ottoline Fernsby');
  await openTag(page);
  await page.getByText('X-9 is not on this phone, and there is no line.').waitFor();
  await page.getByRole('button', { name: 'Write down X-9' }).tap();
  await ticked(page, 'Tag X-9').and(page.locator(':checked')).waitFor();
  await page.getByRole('button', { name: 'Keep Ottoline' }).tap();
  await page.getByText('is kept.').first().waitFor();
  line.mode = 'open';
  await page.goto('/kept');
  await page.getByText('Nothing waits. The house has it all.').waitFor({ timeout: 60_000 });
  const [client] = await found(page, 'Fernsby');
  const { items } = await ask(page, `/api/clients/${client.id}/visits`);
  assert.equal(items[0].pieces[0].title, 'Tag X-9');
  await line.close();
});
