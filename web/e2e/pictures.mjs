// SPDX-License-Identifier: Apache-2.0
// Takes the pictures of the guide from a running demo: PICTURES says into which folder.
import { readFileSync, writeFileSync } from 'node:fs';
import { ask, launch, openPhone, picture, signIn } from './house.mjs';

const { PICTURES } = process.env;
const browser = await launch();

async function take(name, options, path) {
  const { context, page } = await openPhone(browser, options);
  await signIn(page);
  await page.goto(await path(page));
  await page.locator('h1').first().waitFor();
  await page.locator('.skeleton').waitFor({ state: 'detached' });
  await page.waitForTimeout(700);
  await picture(page, name);
  await context.close();
}

async function eleanor(page) {
  const { prompts } = await ask(page, '/api/today');
  return prompts.find((prompt) => prompt.client_name === 'Eleanor Whitcombe');
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
await take('today', {}, () => '/');
await take('today-dark', { colorScheme: 'dark' }, () => '/');
await take('review', {}, async (page) => {
  const prompt = await eleanor(page);
  return `/c/${prompt.client_id}/write?prompt=${prompt.id}`;
});
await take('client', {}, async (page) => `/c/${(await eleanor(page)).client_id}`);
await take('thread', {}, async (page) => `/t/${(await eleanor(page)).client_id}`);
await take('import', {}, () => '/import');
await take('today-desk', desk, () => '/');
await compose('screens', ['today', 'review', 'client', 'thread', 'today-dark']);
await browser.close();
