// SPDX-License-Identifier: Apache-2.0
// Draws the sprite: thin Lucide outlines, and the gem cuts that stand for reasons.
import { readFileSync } from 'node:fs';

const lucide = new URL('../node_modules/lucide-static/icons/', import.meta.url);

const icons = [
  'arrow-up',
  'book-user',
  'calendar',
  'calendar-check',
  'check',
  'chevron-left',
  'chevron-right',
  'clock',
  'ellipsis',
  'file-text',
  'gem',
  'lock',
  'log-out',
  'mail',
  'message-square',
  'notebook-pen',
  'paperclip',
  'phone',
  'scan-barcode',
  'search',
  'settings',
  'smartphone',
  'sunrise',
  'upload',
  'users',
  'wifi-off',
  'wrench',
  'x',
];

// Outlines of stones seen from above, t in radians, on a 32 by 32 ground with the centre at 16, 16.
const power = (v, e) => Math.sign(v) * Math.abs(v) ** e;
const outlines = {
  round: (c, s) => [13.6 * c, 13.6 * s],
  cushion: (c, s) => [12.6 * power(c, 2 / 3.1), 12.6 * power(s, 2 / 3.1)],
  pear: (c, s) =>
    s < 0 ? [10.6 * c, 10.6 * s - 3.4] : [10.6 * c * (1 - 0.3 * s), 17.6 * s ** 1.2 - 3.4],
  marquise: (c, s) => [7.6 * c, 14.6 * power(s, 1.18)],
};

const at = ([x, y]) => `${+(16 + x).toFixed(2)} ${+(16 - y).toFixed(2)}`;
const closed = (points) => `M${points.map(at).join('L')}Z`;
const line = (a, b) => `M${at(a)}L${at(b)}`;

// A brilliant: girdle, table, and a star of eight facets between them.
function brilliant(kind) {
  const outline = (t) => outlines[kind](Math.cos(t), Math.sin(t));
  const centre = kind === 'pear' ? -2.2 : 0;
  const turn = kind === 'round' || kind === 'cushion' ? Math.PI / 8 : 0;
  const girdle = Array.from({ length: 96 }, (_, i) => outline((i * Math.PI) / 48));
  const table = Array.from({ length: 8 }, (_, i) => {
    const [x, y] = outline(turn + (i * Math.PI) / 4);
    return [x * 0.54, (y - centre) * 0.54 + centre];
  });
  const star = table.map((corner, i) => {
    const tip = outline(turn + ((i + 0.5) * Math.PI) / 4);
    return `M${at(corner)}L${at(tip)}L${at(table[(i + 1) % 8])}`;
  });
  return `<path d="${closed(girdle)}${closed(table)}${star.join('')}"/>`;
}

function emerald() {
  const step = (w, h, c) => [
    [c - w, h],
    [w - c, h],
    [w, h - c],
    [w, c - h],
    [w - c, -h],
    [c - w, -h],
    [-w, c - h],
    [-w, h - c],
  ];
  const steps = [step(11, 14, 4.6), step(8.2, 11.2, 3.4), step(4.6, 7.6, 2)];
  const edges = steps[0].map((corner, i) => line(corner, steps[2][i]));
  return `<path d="${steps.map(closed).join('')}${edges.join('')}"/>`;
}

function dial() {
  const ring = (r, i) => [r * Math.cos((i * Math.PI) / 6), r * Math.sin((i * Math.PI) / 6)];
  const hours = Array.from({ length: 12 }, (_, i) =>
    line(ring(11.6, i), ring(i % 3 ? 10 : 8.8, i)),
  );
  const hands = line([0, 0], [-4.2, 4.6]) + line([0, 0], [5.2, 6.6]);
  const circles = [13.6, 1].map((r) => `<circle cx="16" cy="16" r="${r}"/>`).join('');
  return `${circles}<path d="${hours.join('')}${hands}M15 1.2h2"/>`;
}

const outlineOf = (name) =>
  readFileSync(new URL(`${name}.svg`, lucide), 'utf8')
    .replace(/[\s\S]*?<svg[\s\S]*?>/, '')
    .replace('</svg>', '')
    .replace(/\s+/g, ' ')
    .trim();

export function sprite() {
  const cuts = {
    ...Object.fromEntries(Object.keys(outlines).map((k) => [k, brilliant(k)])),
    emerald: emerald(),
    dial: dial(),
  };
  const symbols = [
    ...icons.map(
      (name) => `<symbol id="ic-${name}" viewBox="0 0 24 24">${outlineOf(name)}</symbol>`,
    ),
    ...Object.entries(cuts).map(
      ([k, d]) => `<symbol id="cut-${k}" viewBox="0 0 32 32">${d}</symbol>`,
    ),
  ];
  return `<svg class="sprite" aria-hidden="true" width="0" height="0">${symbols.join('')}</svg>`;
}

export const iconNames = icons;
