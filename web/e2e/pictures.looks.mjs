// SPDX-License-Identifier: Apache-2.0
// Takes each screen of the guide on the phone and at a desk, by day and by night, and lays the four
// beside one another: PICTURES says into which folder.
import { mkdirSync, writeFileSync } from 'node:fs';
import { demo } from './demo.mjs';
import { ask, launch, letTimePass, media, newId, openPhone, signIn, tell } from './house.mjs';
import { settle } from './looks.mjs';

const { PICTURES, ONLY } = process.env;
const inTown = { timezoneId: 'America/New_York', reducedMotion: 'reduce' };
const sizes = {
  phone: {},
  desk: { viewport: { width: 1280, height: 800 }, isMobile: false, deviceScaleFactor: 1.5 },
};
const browser = await launch();

async function enter(email, size) {
  const { page } = await openPhone(browser, { ...inTown, ...sizes[size] });
  await signIn(page, email);
  return page;
}
const floor = { phone: await enter(demo.email, 'phone'), desk: await enter(demo.email, 'desk') };
const owner = { phone: await enter(demo.owner, 'phone'), desk: await enter(demo.owner, 'desk') };

const find = async (name) =>
  (await ask(owner.phone, `/api/clients?q=${encodeURIComponent(name)}`)).items[0].id;
const [eleanor, priya] = [await find('Eleanor Whitcombe'), await find('Priya Raman')];
const second = newId();

const dialog = (page) => page.getByRole('dialog');
const press = (...names) => async (page) => {
  for (const name of names) {
    await page.getByRole('button', { name }).first().tap();
    await page.waitForTimeout(300);
  }
};
const known = (name) => press(/^Known$/, name);
const scroll = (name) => async (page) => {
  const region = page.getByRole('region', { name }).first();
  await region.waitFor();
  await region.evaluate((element) => element.scrollIntoView({ block: 'center' }));
};
const type = (text) => async (page) => {
  await page.getByRole('searchbox').fill(text);
  await page.waitForTimeout(900);
};

async function furnish() {
  const page = owner.phone;
  const { contacts } = await ask(page, `/api/clients/${priya}`);
  const [{ kind, value }] = contacts;
  await tell(page, '/api/clients', {
    id: second,
    given_name: 'Pria',
    family_name: 'Raman',
    contacts: [{ id: newId(), kind, value }],
    tags: [],
  });
  for (let i = 0; i < 40 && !(await ask(page, '/api/duplicates')).items.length; i++) {
    await letTimePass(page);
    await page.waitForTimeout(500);
  }
  await floor.desk.goto(`/c/${eleanor}`);
  await press('Add a file')(floor.desk);
  await dialog(floor.desk).getByLabel('Choose a file').setInputFiles(media('halo.jpg'));
  await press('Keep the file')(floor.desk);
  await dialog(floor.desk).waitFor({ state: 'detached' });
  await press('Take a piece in')(floor.desk);
  await dialog(floor.desk).getByLabel('Which piece?').fill('Sapphire drops');
  await press('Take it in')(floor.desk);
  await dialog(floor.desk).getByLabel('Photograph it').setInputFiles(media('drops.jpg'));
  await dialog(floor.desk).getByRole('button', { name: /^Photograph 1/ }).waitFor();
}

// A link to a wish, as whoever has it opens it.
async function shared() {
  const { items } = await ask(floor.phone, `/api/clients/${priya}/wishes`);
  const token = (newId() + newId()).replaceAll('-', '');
  const body = { id: newId(), token, wish_ids: [items[0].id], shows_prices: true };
  await tell(floor.phone, `/api/clients/${priya}/wish_links`, body);
  return `/look/${token}`;
}

const firstPiece = async () => {
  const { items } = await ask(floor.phone, '/api/pieces');
  return `/pieces/${items[0].id}`;
};
const her = `/c/${eleanor}`;
const screens = [
  ['page', floor, her],
  ['door', floor, her, press('At the door')],
  ['known', floor, her, known(/^Sizes/)],
  ['tastes', floor, her, known(/^Tastes/)],
  ['family', floor, her, known(/^Family/)],
  ['days', floor, her, known(/^Days/)],
  ['secret', floor, her, known(/^Kept secret/)],
  ['house-fields', floor, her, known(/^More of this house/)],
  ['pause', floor, her, press(/^Pause$/)],
  ['edit', floor, her, press(/^Edit/)],
  ['wishes', floor, `/c/${priya}`, scroll('Wishes')],
  ['wish', floor, `/c/${priya}`, press('Add a wish')],
  ['repair', floor, her, press('Take a piece in')],
  ['share', floor, `/c/${priya}`, press(/^Cushion halo.*Set aside/, 'Share as a link')],
  ['look', floor, shared],
  ['photographs', floor, her, press(/^Sapphire drops.*Received/, /^Photograph 1/)],
  ['repair-shelf', floor, '/repairs'],
  ['files-of-one', floor, her, scroll('Files')],
  ['catalogue', floor, '/pieces'],
  ['one-piece', floor, firstPiece],
  ['capture', floor, '/', press('Capture a walk-in')],
  ['their-phone', floor, '/', press('Capture a walk-in', 'Let them write it themselves')],
  ['nameless', floor, '/clients', press('No name yet')],
  ['found', floor, '/clients', type('darjeeling')],
  ['one-person', owner, '/same'],
  ['into-one', owner, `/merge/${priya}/${second}`],
  ['own-fields', owner, '/settings/fields'],
  ['rules', owner, '/settings/categories'],
  ['turned', floor, her, press('Turn to them')], // last: the screen stays turned
];

async function shoot(page, path, open) {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.goto(path);
  await settle(page);
  await open?.(page);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const shots = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.waitForTimeout(250);
    shots.push((await page.screenshot()).toString('base64'));
  }
  return shots;
}

// The phones stand upright, the desks one above the other.
async function lay(page, name, phones, desks) {
  const image = (data) => `<img src="data:image/png;base64,${data}">`;
  await page.setContent(
    `<style>body{margin:0;padding:16px;display:flex;gap:16px;background:#cfcac0}
     body>img{width:292px;height:632px}
     div{display:grid;gap:16px}div img{width:493px;height:308px}</style>
     ${phones.map(image).join('')}<div>${desks.map(image).join('')}</div>`,
  );
  writeFileSync(`${PICTURES}/${name}.jpg`, await page.screenshot({ type: 'jpeg', quality: 84 }));
}

await furnish();
const table = { width: 292 * 2 + 493 + 16 * 4, height: 664 };
const sheet = await browser.newPage({ viewport: table, deviceScaleFactor: 1.25 });
mkdirSync(PICTURES, { recursive: true });
for (const [name, who, where, open] of screens) {
  if (ONLY && !ONLY.split(',').includes(name)) continue;
  const path = typeof where === 'function' ? await where() : where;
  const phones = await shoot(who.phone, path, open);
  await lay(sheet, name, phones, await shoot(who.desk, path, open));
}
await browser.close();
