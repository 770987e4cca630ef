// SPDX-License-Identifier: Apache-2.0
// thread.enclosures: what a client sends with a text comes into the conversation by itself; a tap
// shows a picture large, and what could not be kept says why.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openTextedHouse } from './carrier.mjs';
import { launch, media, newId, openPhone, picture, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
const owner = { email: 'owner@example.com', password: 'a long enough password' };
const number = '+12125550142';
const client = newId();
let browser, house, page, faults;

before(async () => {
  house = await openTextedHouse(owner);
  browser = await launch();
  ({ page, faults } = await openPhone(browser, { baseURL: house.url }));
  await signIn(page, owner.email, owner.password);
  await tell(page, '/api/clients', {
    id: client,
    given_name: 'Eleanor',
    family_name: 'Whitcombe',
    contacts: [{ id: newId(), kind: 'phone', value: number }],
  });
}, limit);
after(() => browser?.close());

test('a picture a client sends is seen in the conversation, and large', limit, async () => {
  await page.goto(`/t/${client}`);
  const log = page.getByRole('log');
  const pictures = [{ file: media('halo.jpg') }, { file: media('pearls.jpg') }];
  const heard = { from: number, body: 'Do you have one of these?', media: pictures };
  assert.deepEqual((await house.told('hear', heard)).statuses, [200]);
  await log.getByText('Do you have one of these?').waitFor();
  const second = log.getByRole('button', { name: 'Picture 2 that came with it' });
  await second.waitFor();
  assert.equal(await log.getByRole('button', { name: /^Picture/ }).count(), 2);
  await second.tap();
  assert.equal(await second.getAttribute('aria-expanded'), 'true');
  await page.waitForFunction(
    (image) => image.src.endsWith('/whole') && image.naturalWidth > 240,
    await second.locator('img').elementHandle(),
  );
  await picture(page, 'enclosures');
  assert.deepEqual((await house.told('book')).media, [], 'the carrier has forgotten them');
});

test('what is no picture says that it is not kept', limit, async () => {
  await page.goto(`/t/${client}`);
  const svg = { text: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>' };
  await house.told('hear', { from: number, body: 'And this?', media: [svg] });
  await page.getByRole('log').getByText('Not kept: It is neither a picture nor a PDF').waitFor();
  assert.deepEqual(faults, []);
});
