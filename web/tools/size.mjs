// SPDX-License-Identifier: Apache-2.0
// Weighs what was built against the budget, gzip bytes; ends with 1 when something is too heavy.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const raw = (file) => readFileSync(new URL(file, dist));
const gz = (file) => gzipSync(raw(file), { level: 9 }).length;
const sum = (files, weigh) => [...files].reduce((total, file) => total + weigh(file), 0);

// Everything a page needs before it can be drawn: its chunk and what that imports at once.
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

// What a role can reach: the first screen, and every page of its own with what those load later.
const parts = [
  ...['CategoriesPart', 'FieldsPart', 'HousePart', 'PeoplePart', 'StorePage', 'StoresPart'],
  ...['TemplateOne', 'TemplatesPart', 'WordingsPart'],
];
const managing = [
  ...['Team', 'Settings', 'SetUp'].map((page) => `src/routes/${page}.svelte`),
  ...parts.map((part) => `src/features/settings/${part}.svelte`),
];
// Opened when a file is brought in, on a few days of a house's life; no other page waits for it.
const bringing = ['src/routes/Import.svelte'];
// The pages of the pieces, and what lays one into a letter: fetched when somebody opens them, and
// no page of the floor waits for them.
const catalogue = ['src/routes/Pieces.svelte', 'src/features/messages/PiecePicker.svelte'];
// Within such a part: what mends a line of the ledger (its forms, drafts), settles a conflict,
// gives one of the family a page, or shares a wish; fetched when it is opened.
const within = [
  ...['notes/NotePart', 'notes/OwnNotes', 'visits/VisitPart', 'surprises/Pageless'],
  'links/SharePart',
]
  .map((part) => `src/features/${part}.svelte`)
  .concat(Object.keys(manifest).filter((key) => /^_Conflict-/.test(key)));
// The days that matter with their form, opened one by one of what is known; the other parts of a
// record do without.
const days = ['src/features/occasions/Days.svelte'];
// What is fetched when somebody opens it: a part of a client's record, or of a page seldom needed.
const record = Object.keys(manifest).filter(
  (key) =>
    /^src\/features\/(?!settings\/)\w+\/\w+Part\.svelte$/.test(key) && !within.includes(key),
);
// What is fetched when the camera is opened to read a tag, or a code is shown to a client's phone.
const camera = ['TagCamera', 'SignUpSheet'].map((one) => `src/features/walkin/${one}.svelte`);
// Opened now and then, and fetched only then: nothing of the floor waits for them.
const rare = ['Same', 'Merge', 'Mine'].map((page) => `src/routes/${page}.svelte`);
// What a thumb opens now and then: fetched at idle or when it opens, and no page waits for it.
const sheets = Object.keys(manifest).filter((key) => /^_sheets-/.test(key));
// Opened with keys, at a desk.
const desk = ['Palette', 'Shortcuts'].map((one) => `src/features/shell/${one}.svelte`);
function reach(key, skip, seen = new Set()) {
  if (seen.has(key) || skip(key)) return seen;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const next of [...imports, ...dynamicImports]) reach(next, skip, seen);
  return seen;
}
const cold = closure('index.html');
const floor = reach('index.html', (key) =>
  [managing, bringing, record, within, days, catalogue, camera, rare, sheets, desk].some((keys) =>
    keys.includes(key),
  ),
);
const managers = managing
  .filter((key) => manifest[key])
  .flatMap((key) => [...reach(key, (one) => floor.has(one))]);
const brought = bringing.flatMap((key) => [
  ...reach(key, (one) => floor.has(one) || managers.includes(one)),
]);
const known = (key) => floor.has(key) || sheets.includes(key);
const parted = record.flatMap((key) => [
  ...reach(key, (one) => known(one) || [...within, ...days].includes(one)),
]);
const deeper = within.flatMap((key) => [
  ...reach(key, (one) => known(one) || parted.includes(one)),
]);
const dated = days.flatMap((key) => [
  ...reach(key, (one) => known(one) || parted.includes(one)),
]);
const pieces = catalogue.flatMap((key) => [
  ...reach(key, (one) => floor.has(one) || within.includes(one)),
]);
const seeing = camera.flatMap((key) => [...reach(key, (one) => floor.has(one))]);
const apart = rare.flatMap((key) => [...reach(key, (one) => floor.has(one))]);
const opened = [...sheets, ...desk].flatMap((key) => [
  ...reach(key, (one) => floor.has(one) || within.includes(one)),
]);
const scripts = (keys) => sum(new Set([...keys].map((key) => manifest[key].file)), gz);
const styles = (keys) => sum(new Set([...keys].flatMap((key) => manifest[key].css ?? [])), gz);
const assets = JSON.parse(readFileSync(new URL('.vite/release.json', dist), 'utf8'));
const of = (pattern) => assets.filter((file) => pattern.test(file));
const latin = (style) => of(new RegExp(`-latin-(400|wght)-${style}-.*woff2$`));
const coldCss = [...cold].flatMap((key) => manifest[key].css ?? []);

const budget = [
  ['JavaScript, Today cold', scripts(cold), 60_000],
  ['JavaScript, associates', scripts(floor), 118_000],
  ['JavaScript, record parts', scripts(parted), 50_000],
  ['JavaScript, within parts', scripts(deeper), 14_000],
  ['JavaScript, days', scripts(dated), 4_000],
  ['JavaScript, sheets', scripts(opened), 21_000],
  ['JavaScript, pieces', scripts(pieces), 15_000],
  ['JavaScript, camera', scripts(seeing), 60_000],
  ['JavaScript, managers', scripts(managers), 40_000],
  ['JavaScript, a file', scripts(brought), 10_000],
  ['JavaScript, rare pages', scripts(apart), 12_000],
  ['JavaScript, own sign-up', scripts(closure('join.html')), 4_000],
  ['Service worker', gz('sw.js'), 6_500], // most of it names the files it keeps
  ['CSS, Today cold', sum(coldCss, gz), 14_000],
  ['CSS, associates', styles(floor), 21_000],
  ['CSS, record parts', styles(parted), 8_000],
  ['CSS, sheets', styles(opened), 4_000],
  ['CSS, pieces', styles(pieces), 4_000],
  ['CSS, managers', styles(managers), 8_000],
  ['CSS, a file', styles(brought), 2_000],
  ['CSS, rare pages', styles(apart), 3_000],
  ['Page with its sprite', gz('index.html'), 6_000],
  ['Fonts, first view', sum(latin('normal'), (file) => raw(file).length), 65_000],
  ['Fonts, italic', sum(latin('italic'), (file) => raw(file).length), 36_000],
];

let heavy = false;
for (const [what, bytes, most] of budget) {
  heavy ||= bytes > most;
  const verdict = bytes > most ? 'TOO HEAVY' : 'ok';
  const [is, of] = [bytes, most].map((number) => String(number).padStart(7));
  console.log(`${what.padEnd(24)} ${is} of ${of} bytes  ${verdict}`);
}
process.exit(heavy ? 1 : 0);
