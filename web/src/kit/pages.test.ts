// SPDX-License-Identifier: Apache-2.0
// What may be changed and removed is read again as far down as it was loaded.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { merge, Pages } from './pages.svelte';

interface Line {
  id: string;
  text: string;
}
let lines: Line[] = [];
const of_a_page = 50;

// A house with one list, whose cursor is the place of the next line.
beforeEach(() => {
  lines = Array.from({ length: 120 }, (_, i) => ({ id: `n${i}`, text: `Line ${i}` }));
  vi.stubGlobal('fetch', async (path: string) => {
    const from = Number(new URL(path, 'http://house').searchParams.get('cursor') ?? 0);
    const items = lines.slice(from, from + of_a_page);
    const next = from + of_a_page < lines.length ? String(from + of_a_page) : null;
    return new Response(JSON.stringify({ items, next }));
  });
});
afterEach(() => vi.unstubAllGlobals());

async function loaded(): Promise<Pages<Line>> {
  const pages = new Pages<Line>('/api/lines', ({ id }) => id, 'all');
  await pages.open();
  await pages.more();
  return pages;
}
const textOf = (pages: Pages<Line>, id: string): string | undefined =>
  pages.items.find((line) => line.id === id)?.text;

test('a line removed behind the newest page is gone, and one corrected says so', async () => {
  const pages = await loaded();
  expect(pages.items).toHaveLength(100);
  lines = lines.filter(({ id }) => id !== 'n60');
  lines[70] = { ...lines[70]!, text: 'Corrected' };
  await pages.open();
  expect(textOf(pages, 'n60')).toBeUndefined();
  expect(textOf(pages, lines[70]!.id)).toBe('Corrected');
  expect(pages.items).toHaveLength(100);
  await pages.more();
  expect(pages.items.at(-1)!.id).toBe('n119');
});

test('a line that moved down stands where it came to, and once', async () => {
  const pages = await loaded();
  lines = [...lines.slice(0, 10), ...lines.slice(11, 80), lines[10]!, ...lines.slice(80)];
  await pages.open();
  expect(pages.items.filter(({ id }) => id === 'n10')).toHaveLength(1);
  expect(pages.items.findIndex(({ id }) => id === 'n10')).toBe(79);
});

test('what only grows reads its newest page and keeps the rest', async () => {
  const pages = new Pages<Line>('/api/lines', ({ id }) => id);
  await pages.open();
  await pages.more();
  lines = [{ id: 'new', text: 'New' }, ...lines];
  await pages.open();
  expect(pages.items.map(({ id }) => id).slice(0, 2)).toEqual(['new', 'n0']);
  expect(pages.items).toHaveLength(101);
});

test('more, and read anew meanwhile: both come, whichever was asked first', async () => {
  const first = await loaded();
  const more = first.more();
  lines = lines.filter(({ id }) => id !== 'n60');
  await Promise.all([more, first.open()]);
  expect([first.items.length, textOf(first, 'n60')]).toEqual([119, undefined]);

  const second = await loaded();
  lines = lines.filter(({ id }) => id !== 'n61');
  await Promise.all([second.open(), second.more()]);
  expect([second.items.length, textOf(second, 'n61')]).toEqual([118, undefined]);
});

test('a refusal leaves what was read', async () => {
  const pages = await loaded();
  vi.stubGlobal('fetch', async () => new Response('{}', { status: 500 }));
  await pages.open();
  expect(pages.items).toHaveLength(100);
  expect(pages.problem).not.toBeNull();
});

test('of two copies the first wins', () => {
  const first = [{ id: 'a', text: 'now' }];
  const rest = [{ id: 'b', text: '' }, { id: 'a', text: 'before' }];
  expect(merge(first, rest, ({ id }) => id)).toEqual([...first, rest[0]]);
});
