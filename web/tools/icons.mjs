// SPDX-License-Identifier: Apache-2.0
// Draws the icons of the installed app from the mark: node tools/icons.mjs, after changing it.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const mark = readFileSync(new URL('../src/styles/mark.svg', import.meta.url), 'utf8');
const folder = new URL('../public/icons/', import.meta.url);
mkdirSync(folder, { recursive: true });
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
const page = await browser.newPage();

// inset: the quiet border, in percent; ground: what lies behind the mark.
async function draw(name, size, inset, ground) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0;background:${ground}}svg{position:absolute;inset:${inset}%;` +
      `width:${100 - 2 * inset}%;height:${100 - 2 * inset}%}</style>${mark}`,
  );
  await page.screenshot({ path: new URL(`${name}.png`, folder).pathname, omitBackground: true });
}

await draw('carnet-192', 192, 4, 'transparent');
await draw('carnet-512', 512, 4, 'transparent');
await draw('carnet-180', 180, 14, '#FAF8F4');
await draw('carnet-mask', 512, 22, '#FAF8F4');
await browser.close();
