// SPDX-License-Identifier: Apache-2.0
// How a screen looks to axe, and whether anything of it lies outside, by day and by night, narrow,
// with large text and from right to left: all on the page as it stands, loaded once.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { picture } from './house.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const plain = { width: 390, height: 844, theme: 'light', text: 1, dir: 'ltr' };

export const phoneLooks = {
  'light 390': {},
  'dark 390': { theme: 'dark' },
  'dark 320': { theme: 'dark', width: 320, height: 700 },
  'light 320': { width: 320, height: 700 },
  'light 200 %': { text: 2 },
  'light rtl': { dir: 'rtl' },
};
export const wideLooks = {
  ...phoneLooks,
  'light 820': { width: 820, height: 1180 },
  'dark 820': { theme: 'dark', width: 820, height: 1180 },
  'light 1280': { width: 1280, height: 900 },
  'dark 1280': { theme: 'dark', width: 1280, height: 900 },
};

// Everything there that was to come, and nothing moving.
export async function settle(page) {
  await page.locator('h1').first().waitFor();
  await page.waitForLoadState('load');
  await page.waitForTimeout(50); // whatever begins to move has begun
  await page.waitForFunction(
    () =>
      !document.querySelector('.skeleton, .btn:active') && // a tapped button is paler for a moment
      [...document.images].every((image) => image.complete || image.loading === 'lazy') &&
      document.getAnimations().every((one) => one.playState !== 'running'),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

async function wear(page, look) {
  const { width, height, theme, text, dir } = { ...plain, ...look };
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.evaluate(
    ([text, dir]) => {
      document.documentElement.style.fontSize = `${text * 100}%`;
      document.documentElement.dir = dir;
    },
    [text, dir],
  );
  await settle(page);
}

async function violations(page) {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const options = { runOnly: tags, resultTypes: ['violations'], elementRef: false };
    const { violations } = await window.axe.run(document, options);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 140)).join(' | ')}`,
    );
  }, tags);
}

// What lies beyond the edge of the screen, unless it is drawn sideways within a strip of its own.
function outside(page) {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const beyond = (box) => box.right > edge + 1 || box.left < -1;
    const frames = [...document.querySelectorAll('main, dialog[open]')];
    const within = (element) => {
      const up = element.parentElement;
      if (frames.includes(up)) return false;
      const clips = getComputedStyle(up).overflowX !== 'visible';
      return (clips && !beyond(up.getBoundingClientRect())) || within(up);
    };
    const wide = [document.scrollingElement, ...frames]
      .filter((frame) => frame.scrollWidth > frame.clientWidth + 1)
      .map((frame) => `<${frame.localName}> is ${frame.scrollWidth} wide`);
    const out = frames
      .flatMap((frame) => [...frame.querySelectorAll(':scope *:not(svg *, .vh, .vh *)')])
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width && box.height && beyond(box) && !within(element);
      });
    return [...wide, ...out.map((element) => element.outerHTML.slice(0, 120))];
  });
}

// The screen as it stands, in each look: `axe.today dark 320` is a test of its own.
export async function see(t, page, name, looks = phoneLooks) {
  for (const [look, worn] of Object.entries(looks)) {
    await t.test(`axe.${name} ${look}`, async () => {
      await wear(page, worn);
      await picture(page, `${name} ${look}`.replace(/\W+/g, '-'));
      assert.deepEqual(await outside(page), [], 'nothing lies outside');
      assert.deepEqual(await violations(page), [], 'axe finds nothing');
    });
  }
  await wear(page, plain);
}
