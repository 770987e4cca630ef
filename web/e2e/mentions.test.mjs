// SPDX-License-Identifier: Apache-2.0
// inbox.mention: "Can I stop by" is no STOP; the thread says that the word is there, and one tap
// makes it one, once the house has it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { ask, launch, letTimePass, picture, tell } from './house.mjs';
import { phoneOnLine } from './line.mjs';

const limit = { timeout: 90_000 };
let browser, line, page, faults, client, contact;

// What a made-up client answers follows from the text they read, footer and all.
const places = 7n;
const stopsBy = 3n;
function placeOf(text) {
  let hash = 14695981039346656037n;
  for (const byte of Buffer.from(text))
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 1099511628211n);
  return hash % places;
}

before(async () => {
  browser = await launch();
  const one = await phoneOnLine(browser);
  ({ line } = one);
  ({ page, faults } = one.phone);
  const me = await ask(page, '/api/session');
  const { items } = await ask(page, '/api/threads?box=mine&state=all&limit=100');
  for (const { client_id } of items) {
    const { reach, with_staff_id } = await ask(page, `/api/clients/${client_id}/profile`);
    const answers = !/9[789]$/.test(reach.sms.address ?? '');
    if (with_staff_id !== me.staff.id || !reach.sms.allowed || !answers) continue;
    [client, contact] = [client_id, reach.sms.contact_id];
    break;
  }
  assert.ok(client, 'somebody of mine who may be texted');
}, limit);

after(async () => {
  await browser?.close();
  await line?.close();
});

test('a word of refusal is pointed out, and one tap closes the number', limit, async () => {
  const path = `/api/clients/${client}/messages`;
  const letter = { channel: 'sms', contact_id: contact, class: 'marketing', pieces: [] };
  for (let n = 0; ; n++) {
    letter.body = `Would ${n + 1} o'clock on Saturday suit you?`;
    const { decision, footer } = await tell(page, `${path}/check`, letter);
    assert.equal(decision, 'allow');
    if (placeOf(footer ? `${letter.body}\n${footer}` : letter.body) === stopsBy) break;
  }
  await tell(page, path, { ...letter, id: randomUUID() });
  await letTimePass(page);
  await page.goto(`/t/${client}`);
  const log = page.getByRole('log');
  await log.getByText('Can I stop by after work, around 6?').waitFor();
  await log.getByText('A word of refusal stands in this.').waitFor();
  const stopped = log.getByRole('button', { name: 'They asked us to stop' });
  assert.ok((await stopped.boundingBox()).height >= 44);
  line.lose();
  await stopped.tap();
  const asked = page.getByRole('alertdialog');
  await asked.getByText('until they write START themselves').waitFor();
  await picture(page, 'mentions-asked');
  await asked.getByRole('button', { name: 'They asked us to stop' }).tap();
  await log.getByText('Kept on this phone.').waitFor(); // it has not left it
  assert.equal(await stopped.count(), 0);
  assert.equal(await page.getByText('Nothing more goes to this number.').count(), 0);
  line.mode = 'open';
  await page.getByRole('textbox', { name: /^Writing to/ }).waitFor({
    state: 'detached',
    timeout: 60_000,
  });
  await stopped.waitFor({ state: 'detached' });
  const { reach } = await ask(page, `/api/clients/${client}/profile`);
  assert.equal(reach.sms.state, 'opted_out');
});

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(faults, []);
});
