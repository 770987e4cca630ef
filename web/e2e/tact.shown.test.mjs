// SPDX-License-Identifier: Apache-2.0
// tact: something is kept secret from the client of the page; the phone is turned to them, shows
// neither it nor anything of the house, and stays so until it is turned back.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { ask, launch, newId, openPhone, picture, signIn, tell } from './house.mjs';

const limit = { timeout: 90_000 };
let browser, phone, page, client;
const wish = { id: newId(), words: 'Opal brooch, rose gold, under 4,000' };

before(async () => {
  browser = await launch();
  phone = await openPhone(browser);
  ({ page } = phone);
  await signIn(page);
  client = (await ask(page, '/api/clients?q=whitcombe')).items[0].id;
  await tell(page, `/api/clients/${client}/wishes`, wish);
  await page.goto(`/c/${client}`);
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
}, limit);
after(async () => void (await browser?.close()));

const sheet = () => page.getByRole('dialog');
const turn = () => page.getByRole('button', { name: 'Turn to them' }).tap();
const back = () => page.getByRole('button', { name: 'Turn back' });
async function turnBack() {
  await back().tap();
  await page.getByRole('button', { name: 'Once more' }).tap();
}
const body = () => page.locator('body').innerText();

test('tact: the phone turned to the client shows no spend, note or budget', limit, async () => {
  await turn();
  await page.getByRole('status').getByText('Turned to you').waitFor();
  await page.getByText('Opal brooch, rose gold').first().waitFor();
  const text = await body();
  for (const word of ['4,000', 'Pause', 'Known', 'Together', '$']) {
    assert.ok(!text.includes(word), `${word} in ${text}`);
  }
  await picture(page, 'shown');
});

test('tact: it stays turned whatever is opened, and turns back by hand', limit, async () => {
  await page.goto('/inbox');
  await back().waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);
  await page.goto(`/c/${client}`);
  await turnBack();
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
  await page.keyboard.press('v');
  await back().waitFor();
  await page.keyboard.press('v');
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
});

test('tact: while it is turned nobody is found, by whatever key or page', limit, async () => {
  await turn();
  await back().waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Okafor');
  await page.waitForTimeout(600);
  assert.equal(await page.getByRole('combobox').count(), 0);
  for (const path of ['/clients', `/c/${client}`]) {
    await page.goto(path);
    await back().waitFor();
    const seen = await page.locator('body').innerText();
    assert.ok(!/Recent|Okafor|Find a client/.test(seen), seen);
  }
  await back().tap(); // the page is not held by a dialog that nobody sees
  await page.getByRole('button', { name: 'Once more' }).tap();
  await page.getByRole('button', { name: 'Known', exact: true }).waitFor();
});

test('tact: a wish is said as the piece, and a repair with its piece', limit, async () => {
  const words = 'Ruby cluster ring for the fortieth, Thomas must not know';
  await tell(page, `/api/clients/${client}/wishes`, { id: newId(), words });
  const repair = { id: newId(), piece: 'Her aunt’s coral cameo', kind: 'restring' };
  await tell(page, `/api/clients/${client}/repairs`, repair);
  await turn();
  await page.getByText('Ruby cluster ring', { exact: true }).waitFor();
  const line = page.getByRole('listitem').filter({ hasText: 'Coral cameo' });
  assert.match(await line.innerText(), /Restringing, received/);
  const text = await body();
  for (const word of ['fortieth', 'Thomas', 'aunt']) assert.ok(!text.includes(word), text);
  await picture(page, 'shown-words');
  await turnBack();
});

test('tact: what is kept from them is not shown, and is when it is lifted', limit, async () => {
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /^Kept secret/ }).tap();
  await sheet().getByLabel('What').selectOption(wish.id);
  await sheet().getByRole('group', { name: 'From' }).getByText('Eleanor').tap();
  await sheet().getByRole('button', { name: 'Keep it secret' }).tap();
  await sheet().getByText(/until it is lifted$/).waitFor();
  await picture(page, 'surprise');
  await page.keyboard.press('Escape');
  await page.getByText('A secret from Eleanor Whitcombe').first().waitFor();
  await turn();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  await page.getByText(/Your (pieces|sizes)/).first().waitFor();
  assert.ok(!(await body()).includes('Opal brooch'));
  await turnBack();
  await page.getByRole('button', { name: 'Known', exact: true }).tap();
  await sheet().getByRole('button', { name: /^Kept secret/ }).tap();
  await sheet().getByRole('button', { name: /^Remove/ }).tap();
  await sheet().getByText('Nothing is kept secret.').waitFor();
});

for (const [scheme, width] of [
  ['light', 320],
  ['light', 390],
  ['dark', 390],
  ['dark', 1440],
]) {
  test(`tact: nothing of it keeps anybody out, ${scheme} at ${width}`, limit, async () => {
    const other = await openPhone(browser, {
      viewport: { width, height: 844 },
      colorScheme: scheme,
      isMobile: width < 1000,
    });
    await signIn(other.page);
    await other.page.goto(`/c/${client}`);
    await other.page.getByRole('button', { name: 'Turn to them' }).click();
    await other.page.getByText('Opal brooch, rose gold').first().waitFor();
    const { violations } = await new AxeBuilder({ page: other.page }).analyze();
    assert.deepEqual(
      violations.map((one) => one.id),
      [],
    );
    const wide = await other.page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= width, `${wide} px`);
    await picture(other.page, `shown-${scheme}-${width}`);
    assert.deepEqual(other.faults, []);
    await other.context.close();
  });
}

test('nothing broke the content policy and no script failed', () => {
  assert.deepEqual(phone.faults, []);
});
