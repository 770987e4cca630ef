// SPDX-License-Identifier: Apache-2.0
// Writes down a walk-in as a person would on the floor.
import assert from 'node:assert/strict';
import { ask } from './house.mjs';

export async function capture(page, { name, mobile, pieces = 1, agreed = true, wish = false }) {
  await page.getByRole('button', { name: 'Capture a walk-in' }).tap();
  const focused = await page.evaluate(() => document.activeElement?.id);
  assert.equal(focused, 'walk-in-name', 'the keyboard is open on Name within the tap');
  await page.keyboard.type(name);
  if (mobile) {
    await page.getByLabel('Mobile').tap();
    await page.keyboard.type(mobile);
  }
  const tray = page.getByRole('group', { name: 'Stopped at' }).locator('label');
  for (let i = 0; i < pieces; i++) await tray.nth(i).tap();
  if (wish) await page.getByRole('button', { name: /^Their wish/ }).first().tap();
  await page.getByRole('button', { name: 'Engagement' }).tap();
  const recorded = page.getByText('said yes. Recorded');
  assert.equal(await recorded.count(), 0, 'no yes is claimed before it is given');
  if (mobile && agreed) {
    await page.getByRole('switch').tap();
    await recorded.waitFor();
  }
  await page.getByRole('button', { name: `Keep ${name.split(' ')[0]}` }).tap();
  await page.getByText('is kept.').first().waitFor();
}

// A number of the reserved range that nobody in this house has.
export async function freeMobile(page, skip = []) {
  for (let last = 199; last >= 100; last--) {
    const mobile = `+19175550${last}`;
    if (skip.includes(mobile)) continue;
    const { items } = await ask(page, `/api/clients/known?phone=${encodeURIComponent(mobile)}`);
    if (!items.length) return mobile;
  }
  throw new Error('every reserved number is taken');
}

export const found = async (page, q) =>
  (await ask(page, `/api/clients?q=${encodeURIComponent(q)}`)).items;
