// SPDX-License-Identifier: Apache-2.0
// A key does what the sheet of shortcuts says, and nothing while somebody writes.
import { expect, test } from 'vitest';
import { keymap, movable, moved, printed, readKey, type Act, type Where } from './keymap';

const floor: Where = { field: false, singles: true, before: '' };
const press = (key: string, where: Partial<Where> = {}, mod = false) =>
  readKey({ key, mod, alt: false }, { ...floor, ...where });

test('a single key acts on the page and never inside a field', () => {
  expect(press('e')).toEqual({ act: 'done' });
  expect(press('E')).toEqual({ act: 'done' });
  expect(press('e', { field: true })).toEqual({});
  expect(press('?')).toEqual({ act: 'shortcuts' });
});

test('g waits for the place to go to, and an unknown place is no act', () => {
  expect(press('g')).toEqual({ wait: 'g' });
  expect(press('t', { before: 'g' })).toEqual({ act: 'today' });
  expect(press('e', { before: 'g' })).toEqual({});
});

test('with the single keys switched off only Esc and the keys with ⌘ are left', () => {
  for (const [act, keys] of Object.entries(keymap) as [Act, string][]) {
    if (keys.includes(' ') || act === 'close') continue;
    expect(press(keys, { singles: false }), act).toEqual({});
  }
  expect(press('g', { singles: false })).toEqual({});
  expect(press('k', { singles: false }, true)).toEqual({ act: 'palette' });
  expect(press('Escape', { singles: false })).toEqual({ act: 'close' });
});

test('⌘K and ⌘Enter are heard inside a field; other keys with ⌘ belong to the browser', () => {
  expect(press('K', { field: true }, true)).toEqual({ act: 'palette' });
  expect(press('Enter', { field: true }, true)).toEqual({ act: 'send' });
  expect(press('z', {}, true)).toEqual({});
  expect(readKey({ key: 'e', mod: false, alt: true }, floor)).toEqual({});
});

test('Enter on a link stays with the browser', () => {
  expect(press('Enter')).toEqual({});
});

test('no two acts share a key, and no pair begins with a key that acts alone', () => {
  const all = Object.values(keymap);
  expect(new Set(all).size).toBe(all.length);
  const firsts = all.filter((keys) => /^\w \w$/.test(keys)).map((keys) => keys[0]!);
  for (const first of firsts) expect(all).not.toContain(first);
});

test('keys are printed as the keyboard in front of us names them', () => {
  expect([printed('palette', true), printed('palette', false)]).toEqual(['⌘K', 'Ctrl K']);
  expect([printed('team', true), printed('close', false), printed('done', true)]).toEqual([
    'G M',
    'Esc',
    'E',
  ]);
});

test('a key is moved, and whoever had it takes the other; a pair keeps its first key', () => {
  const map = moved(keymap, 'walk_in', 'N')!;
  expect([map.walk_in, map.note]).toEqual(['n', 'w']);
  const where = { field: false, singles: true, before: '' };
  expect(readKey({ key: 'n', mod: false, alt: false }, where, map)).toEqual({ act: 'walk_in' });
  expect(printed('note', false, map)).toBe('W');
  expect([moved(keymap, 'note', 'g'), moved(keymap, 'note', ' ')]).toEqual([null, null]);
  expect((['note', 'send', 'open', 'today'] as const).map(movable)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
