// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of the guide from the demo: PICTURES says into which folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { demo } from './demo.mjs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const { PICTURES } = process.env;
const inTown = { timezoneId: 'America/New_York' };
const browser = await launch();

// `open` says what is tapped once the page stands.
async function take(name, options, path, email = demo.email, open = () => {}) {
  const { context, page } = await openPhone(browser, { ...inTown, ...options });
  await signIn(page, email);
  await page.goto(await path(page));
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  await open(page);
  await page.waitForTimeout(700);
  await picture(page, name);
  await context.close();
}

const tap = (name) => (page) => page.getByRole('button', { name, exact: true }).tap();

async function eleanor(page) {
  const { prompts } = await ask(page, '/api/today');
  return prompts.find((prompt) => prompt.client_name === 'Eleanor Whitcombe');
}

// Written down while there is no line, so that it is seen both as it is asked and as it is kept.
async function takeWalkIn() {
  const { context, page } = await openPhone(browser, inTown);
  await signIn(page);
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Nadia');
  await page.getByRole('group', { name: 'Stopped at' }).locator('label').first().tap();
  await page.getByRole('button', { name: 'Engagement' }).tap();
  await page.waitForTimeout(700);
  await picture(page, 'walk-in');
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Keep Nadia' }).tap();
  await page.getByText('is kept.').first().waitFor();
  await page.getByRole('link', { name: /^Offline/ }).first().tap();
  await page.getByRole('heading', { name: /^Nadia.*, stopped at / }).waitFor();
  await page.waitForTimeout(700);
  await picture(page, 'kept');
  await context.close();
}

async function compose(name, names) {
  const images = names
    .map((each) => readFileSync(`${PICTURES}/${each}.png`).toString('base64'))
    .map((data) => `<img src="data:image/png;base64,${data}">`);
  const style = 'margin:0;padding:16px;display:flex;gap:16px;background:#cfcac0';
  const width = names.length * (292 + 16) + 16;
  const page = await browser.newPage({ viewport: { width, height: 664 } });
  await page.setContent(
    `<style>img{width:292px;height:632px}</style><body style="${style}">${images.join('')}</body>`,
  );
  writeFileSync(`${PICTURES}/${name}.png`, await page.screenshot());
}

const desk = { viewport: { width: 1440, height: 900 }, isMobile: false, deviceScaleFactor: 1 };
const herPage = async (page) => `/c/${(await eleanor(page)).client_id}`;
await take('today', {}, () => '/');
await take('today-dark', { colorScheme: 'dark' }, () => '/');
await take('shown', {}, herPage, demo.email, tap('Turn to them'));
await take('review', {}, async (page) => {
  const prompt = await eleanor(page);
  return `/c/${prompt.client_id}/write?prompt=${prompt.id}`;
});
await take('client', {}, herPage);
await take('tact', {}, herPage, demo.email, tap('Pause'));
await take('repairs', {}, herPage, demo.email, (page) =>
  page.getByRole('region', { name: 'Repairs' }).scrollIntoViewIfNeeded(),
);
await take('shelf', {}, () => '/repairs');
await take('clients', {}, () => '/clients');
await take('inbox', {}, () => '/inbox');
await take('thread', {}, async (page) => {
  const { items } = await ask(page, '/api/threads?box=mine&state=needs_us');
  return `/t/${items.find((one) => one.client_name === 'Priya Raman').client_id}`;
});
await take('pieces', {}, () => '/pieces');
await take('piece', {}, async (page) => {
  const { items } = await ask(page, '/api/pieces?q=cushion%20halo%20platinum&status=in_stock');
  return `/pieces/${items[0].id}`;
});
await take('calendar', {}, () => '/calendar');
await takeWalkIn();
await take('import', desk, () => '/import', demo.owner);
await take('today-desk', desk, () => '/');
await take('team', desk, () => '/team', demo.manager);
await compose('screens', ['today', 'review', 'client', 'walk-in', 'today-dark']);
await browser.close();
