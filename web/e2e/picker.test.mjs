// SPDX-License-Identifier: Apache-2.0
// picker.aside: who lays a piece with a letter reads that it is set aside for somebody else, and
// what is set aside for the reader themselves.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ask, launch, newId, openPhone, picture, sendable, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, page, faults;

before(async () => {
  browser = await launch();
  ({ page, faults } = await openPhone(browser));
  await signIn(page);
}, limit);
after(() => browser?.close());

async function setAside(client, { id: piece_id }) {
  const [wishes, id] = [`/api/clients/${client}/wishes`, newId()];
  await tell(page, wishes, { id, piece_id });
  await tell(page, `${wishes}/${id}/reservation`, {});
}

test('picker.aside: each piece says for whom it is kept', limit, async () => {
  const { client_id: reader } = await sendable(page);
  const { items: clients } = await ask(page, '/api/clients');
  const other = clients.find(({ id }) => id !== reader).id;
  const { items } = await ask(page, '/api/pieces');
  const titles = items.map(({ title }) => title);
  const [theirs, elses] = items.filter(
    ({ status, aside, title }) =>
      status === 'in_stock' && !aside && titles.indexOf(title) === titles.lastIndexOf(title),
  );
  await setAside(reader, theirs);
  await setAside(other, elses);
  await page.goto(`/t/${reader}`);
  await page.getByRole('button', { name: 'Piece', exact: true }).tap();
  const piece = ({ title }) => page.getByRole('dialog').locator('li', { hasText: title }).first();
  await piece(theirs).getByText('set aside for them').waitFor();
  assert.match(await piece(elses).innerText(), /set aside, by /i);
  await picture(page, 'picker-aside');
  assert.deepEqual(faults, []);
});
