// SPDX-License-Identifier: Apache-2.0
// search: words of a page, a slip and a nickname find a client, and the line says why.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demo } from './demo.mjs';
import { ask, launch, letTimePass, newId, openPhone, picture, signIn, tell } from './house.mjs';
import { see } from './looks.mjs';

const limit = { timeout: 120_000 };
let browser, page, priya;

before(async () => {
  browser = await launch();
  ({ page } = await openPhone(browser));
  await signIn(page, demo.owner);
  [priya] = (await ask(page, '/api/clients?q=priya%20raman')).items;
  await tell(page, `/api/clients/${priya.id}/notes`, {
    id: newId(),
    body: 'Her grandmother wore a Padparadscha, and she has looked for one since.',
    is_private: false,
  });
  await letTimePass(page);
}, limit);
after(() => browser?.close());

const result = () => page.getByRole('link').filter({ hasText: 'Priya Raman' });
const type = async (words) => {
  await page.goto('/clients');
  await page.getByRole('searchbox').fill(words);
};

test('search: a word of a note finds its client, and no other is quoted', limit, async (t) => {
  await type('padparad');
  await result().getByText('Note of November: “Padparadscha”').waitFor();
  assert.equal(await page.getByText('grandmother').count(), 0);
  await picture(page, 'search');
  await see(t, page, 'search');
});

test('search: whom digits find shows the number that has them', limit, async () => {
  const { contacts } = await ask(page, `/api/clients/${priya.id}`);
  const digits = contacts.find(({ kind }) => kind === 'phone').value.slice(-7);
  await type(digits);
  await result().getByText(`${digits.slice(0, 3)}-${digits.slice(3)}`).waitFor();
  await picture(page, 'search-digits');
});

test('search: what was promised finds its client', limit, async () => {
  await type('engraved'); // as the first card of Today says of Idris Bell
  const idris = page.getByRole('link').filter({ hasText: 'Idris Bell' });
  await idris.getByText(/^Promise of \w+: “engraved”$/).waitFor();
});

test('search: a slip of the finger finds the name, and says so', limit, async () => {
  await type('Priya Ramna');
  await result().getByText('Spelt or heard like it: Raman').waitFor();
});

// Brings in a list as the owner's screen does.
const bringIn = (csv) =>
  page.evaluate(async (csv) => {
    const form = new FormData();
    form.set('file', new File([csv], 'book.csv'));
    const send = async (path, body) => {
      const headers = { 'idempotency-key': crypto.randomUUID() };
      const answer = await fetch(path, { method: 'POST', headers, body });
      if (!answer.ok) throw new Error(await answer.text());
      return answer.json();
    };
    const { id } = await send('/api/imports', form);
    await send(`/api/imports/${id}/commit`);
  }, csv);

test('search: while a whole list is still being read, the screen says so', limit, async () => {
  const rows = Array.from({ length: 520 }, (_, i) => `Bo ${i},Bystander,`);
  await bringIn(['First name,Last name,Notes', ...rows, 'Ada,Fernsby,Chatoyant'].join('\n'));
  await type('chatoy');
  const line = page.getByText('The newest words are still being read');
  await line.waitFor();
  await letTimePass(page);
  await type('chatoy');
  await page.getByRole('link').filter({ hasText: 'Ada Fernsby' }).waitFor();
  assert.equal(await line.count(), 0);
});

test('search: a word nobody wrote finds nobody', limit, async () => {
  await type('zzyzxq');
  await page.getByText(/zzyzxq/).last().waitFor();
});
