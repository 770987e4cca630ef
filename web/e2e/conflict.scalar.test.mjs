// SPDX-License-Identifier: Apache-2.0
// conflict.scalar: two phones change one thing; both values are shown with who and when, one tap
// settles it, and the house has both changes.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { audit, demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';
import { onPhone, untilKept } from './kept.mjs';
import { openLine } from './line.mjs';

const limit = { timeout: 90_000 };
let browser, line, first, second, client;

before(async () => {
  browser = await launch();
  line = await openLine();
  first = await openPhone(browser);
  second = await openPhone(browser, { baseURL: line.url });
  await signIn(first.page, demo.manager);
  await signIn(second.page);
  await untilKept(second.page);
  [client] = (await onPhone(second.page, 'book')).map((entry) => entry.id);
}, limit);
after(async () => {
  await browser?.close();
  await line?.close();
});

async function edit(page, label, value) {
  await page.getByRole('button', { name: 'Edit', exact: true }).tap();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(label).fill(value);
  await sheet.getByRole('button', { name: 'Keep the changes' }).tap();
}

async function open(page) {
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Edit', exact: true }).waitFor();
}

test('conflict.scalar: two values, with who and when, and one tap settles it', limit, async () => {
  await open(second.page);
  line.lose();
  await edit(second.page, 'Called', 'Nell');
  await second.page.getByRole('dialog').waitFor({ state: 'hidden' });

  await open(first.page);
  await edit(first.page, 'Called', 'Ellie');
  await first.page.getByRole('dialog').waitFor({ state: 'hidden' });
  const before = (await ask(first.page, `/api/clients/${client}`)).version;

  line.mode = 'open';
  await second.page.goto('/kept');
  const theirs = second.page.getByRole('button', { name: /take “Ellie”/ });
  await theirs.waitFor({ timeout: 45_000 });
  const { staff } = await ask(first.page, '/api/session');
  const said = new RegExp(`Ellie\\s+${staff.given_name}, \\w+ \\d+ \\w+, \\d`);
  assert.match(await theirs.innerText(), said, 'who and when');
  const ours = second.page.getByRole('button', { name: /take “Nell”/ });
  assert.match(await ours.innerText(), /Nell\s+You, /);
  await picture(second.page, 'conflict');
  await ours.tap();
  await second.page.getByText('Nothing waits. The house has it all.').waitFor();
  const after = await ask(first.page, `/api/clients/${client}`);
  assert.equal(after.preferred_name, 'Nell');
  assert.equal(after.version, before + 1, 'both changes were made, one after the other');
  const me = (await ask(second.page, '/api/session')).staff;
  const written = audit(client, 'clients').filter(({ verb }) => verb === 'changed');
  assert.deepEqual(
    written.slice(-2).map(({ staff, said }) => [staff, said.version, said.fields]),
    [
      [staff.id, before, ['preferred_name']],
      [me.id, before + 1, ['preferred_name']],
    ],
    'the audit has both, and by whom',
  );
});

test('conflict.scalar: other fields of the same page are no conflict', limit, async () => {
  await open(second.page);
  line.lose();
  await edit(second.page, 'Words about them', 'pearls, opals');
  await second.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await open(first.page);
  await edit(first.page, 'Called', 'Elle');
  await first.page.getByRole('dialog').waitFor({ state: 'hidden' });
  line.mode = 'open';
  await second.page.goto('/kept');
  await second.page
    .getByText('Nothing waits. The house has it all.')
    .waitFor({ timeout: 45_000 });
  const after = await ask(first.page, `/api/clients/${client}`);
  assert.equal(after.preferred_name, 'Elle');
  assert.deepEqual(after.tags, ['pearls', 'opals']);
});

test('conflict.scalar: in the open form the choice is made at once', limit, async () => {
  await open(second.page);
  await second.page.getByRole('button', { name: 'Edit', exact: true }).tap();
  await open(first.page);
  await edit(first.page, 'Called', 'Norie');
  await first.page.getByRole('dialog').waitFor({ state: 'hidden' });
  const sheet = second.page.getByRole('dialog');
  await sheet.getByLabel('Called').fill('Nora');
  await sheet.getByRole('button', { name: 'Keep the changes' }).tap();
  await sheet.getByRole('button', { name: /take “Norie”/ }).tap();
  await sheet.waitFor({ state: 'hidden' });
  assert.equal((await ask(first.page, `/api/clients/${client}`)).preferred_name, 'Norie');
  assert.deepEqual(await onPhone(second.page, 'ops'), []);
  assert.deepEqual([...first.faults, ...second.faults], []);
});

test('a page does not lose its name by a slip of the hand', limit, async () => {
  await open(first.page);
  const before = await ask(first.page, `/api/clients/${client}`);
  await first.page.getByRole('button', { name: 'Edit', exact: true }).tap();
  const sheet = first.page.getByRole('dialog');
  await sheet.getByRole('textbox', { name: 'First name' }).fill('');
  await sheet.getByRole('textbox', { name: 'Family name' }).fill('');
  await sheet.getByRole('button', { name: 'Keep the changes' }).tap();
  await sheet.getByText('One of the two names has to stay.').waitFor();
  assert.equal((await ask(first.page, `/api/clients/${client}`)).version, before.version);
  await sheet.getByRole('textbox', { name: 'Family name' }).fill(before.family_name);
  await sheet.getByRole('button', { name: 'Keep the changes' }).tap();
  await sheet.waitFor({ state: 'hidden' });
});
