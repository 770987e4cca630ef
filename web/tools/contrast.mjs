// SPDX-License-Identifier: Apache-2.0
// Measures every pair of colours that carries text or a control (WCAG 2.2, 1.4.3, 1.4.11).
import { readFileSync } from 'node:fs';

const css = readFileSync(new URL('../src/styles/tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9A-F]{6}),\s*(#[0-9A-F]{6})\)/gi)];
const token = Object.fromEntries(pairs.map(([, name, light, dark]) => [name, [light, dark]]));

function luminance(hex) {
  const channel = (at) => {
    const v = parseInt(hex.slice(at, at + 2), 16) / 255;
    return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(a, b) {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

let failed = false;
function need(front, ground, least) {
  const both = [0, 1].map((theme) => contrast(token[front][theme], token[ground][theme]));
  const ok = both.every((ratio) => ratio >= least);
  failed ||= !ok;
  const [light, dark] = both.map((ratio) => ratio.toFixed(2).padStart(5));
  const pair = `${front} on ${ground}`.padEnd(32);
  console.log(`${pair} least ${least}  light ${light}  dark ${dark}${ok ? '' : '  FAILS'}`);
}

for (const ground of ['paper', 'leaf', 'plate']) {
  for (const ink of ['ink', 'ink-2', 'ink-3', 'brass', 'ruby', 'emerald', 'sapphire', 'citrine'])
    need(ink, ground, 4.5);
  need('edge', ground, 3);
  need('focus', ground, 3);
}
for (const ground of ['velvet', 'velvet-2']) {
  for (const ink of ['on-velvet', 'on-velvet-2', 'on-velvet-brass']) need(ink, ground, 4.5);
}
need('on-velvet-emerald', 'velvet', 3);
need('on-velvet-citrine', 'velvet', 4.5);
need('on-action', 'action', 4.5);
need('action', 'paper', 3);
need('paper', 'ink', 4.5);
need('paper', 'ruby', 4.5);
process.exit(failed ? 1 : 0);
