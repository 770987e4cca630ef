// SPDX-License-Identifier: Apache-2.0
// A phone in front of a house, and what one does with it.
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { demo } from './demo.mjs';
import { untilTold } from './kept.mjs';

const { PICTURES, CHROMIUM = '/usr/bin/chromium' } = process.env;
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const media = (name) =>
  fileURLToPath(new URL(`../../fixtures/media/${name}`, import.meta.url));
export const phone = { width: 390, height: 844 };
export const launch = () => chromium.launch({ executablePath: CHROMIUM, args: flags });

// A fresh phone; whatever the content policy refuses, or a script throws, is collected in faults,
// and its touches are counted.
export async function openPhone(browser, options = {}) {
  const context = await browser.newContext({
    baseURL: demo.url,
    viewport: phone,
    deviceScaleFactor: PICTURES ? 2 : 1,
    hasTouch: true,
    isMobile: true,
    ...options,
  });
  context.setDefaultTimeout(15_000);
  const taps = await countTaps(context);
  const page = await context.newPage();
  const faults = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on(
    'console',
    (line) => /Content Security Policy|Trusted/.test(line.text()) && faults.push(line.text()),
  );
  return { context, page, faults, taps };
}

// Every touch the browser saw, however made; taps() says how many since it was last asked.
async function countTaps(context) {
  let count = 0;
  await context.exposeBinding('carnetTouched', () => void count++);
  await context.addInitScript(() => {
    const touched = (event) => event.isTrusted && void window.carnetTouched();
    addEventListener('pointerdown', touched, { capture: true });
  });
  return async () => {
    await Promise.all(context.pages().map((page) => page.evaluate(() => 0))); // those on their way
    const since = count;
    count = 0;
    return since;
  };
}

export async function signIn(page, email = demo.email, password = demo.password) {
  await page.goto('/');
  await enter(page, email, password);
}

// Where the door is open already.
export async function enter(page, email = demo.email, password = demo.password) {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).tap();
  await page.getByRole('navigation', { name: 'Main' }).waitFor();
}

export async function picture(page, name) {
  if (!PICTURES) return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${name}.png` });
}

// What the server says, asked as the person who is signed in on the page, once the phone has told
// it what was just done: the screen shows that before the house knows.
export async function ask(page, path) {
  await untilTold(page);
  return page.evaluate(async (path) => (await fetch(path)).json(), path);
}

// A name of ours for something new, ordered by time as the house's own are.
export function newId() {
  const [time, rest] = [Date.now().toString(16).padStart(12, '0'), randomUUID()];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(15)}`;
}

// Tells the server something, as the person who is signed in on the page.
export function tell(page, path, body, method = 'POST', version = null) {
  return page.evaluate(
    async ([path, body, method, version]) => {
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        ...(version ? { 'if-match': String(version) } : {}),
      };
      const answer = await fetch(path, { method, headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`${method} ${path}: ${await answer.text()}`);
      return answer.status === 204 ? null : answer.json();
    },
    [path, body, method, version],
  );
}

export function moveClock(page, now) {
  return tell(page, '/api/test/clock', { now });
}

// On a standing test clock nothing happens by itself: let a minute pass.
export async function letTimePass(page) {
  const me = await ask(page, '/api/session');
  if (me.clock !== 'test') return;
  await moveClock(page, new Date(Date.parse(me.now) + 60_000).toISOString());
}

// The prompts of today whose message the gate lets go at once, found by looking as a person would.
export async function sendable(page, skip = []) {
  const today = await ask(page, '/api/today');
  for (const prompt of today.prompts) {
    if (skip.includes(prompt.client_id) || !['text', 'email'].includes(prompt.action)) continue;
    await page.goto(`/c/${prompt.client_id}/write?prompt=${prompt.id}`);
    const bar = page.locator('.send');
    await bar.locator('.yes, .no, .wait:has-text(".")').first().waitFor();
    if (await bar.getByRole('button', { name: /^Send to/ }).isVisible()) return prompt;
  }
  assert.fail('no prompt of today may be sent now');
}

// In a page: prompts are told as done to the server, as another phone would, or are open again.
export function settle(prompts) {
  return Promise.all(
    prompts.map(({ client_id, id }) =>
      fetch(`/api/clients/${client_id}/prompts/${id}/outcome`, {
        method: 'POST',
        body: JSON.stringify({ kind: 'done' }),
        headers: {
          'content-type': 'application/json',
          'idempotency-key': crypto.randomUUID(),
        },
      }),
    ),
  );
}
export function reopen(prompts) {
  return Promise.all(
    prompts.map(({ client_id, id }) =>
      fetch(`/api/clients/${client_id}/prompts/${id}/outcome`, {
        method: 'DELETE',
        headers: { 'idempotency-key': crypto.randomUUID() },
      }),
    ),
  );
}
