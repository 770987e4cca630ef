// SPDX-License-Identifier: Apache-2.0
// A piece looked at twice stands once, with how often it was tried.
import { expect, test } from 'vitest';
import type { Visit, VisitPiece } from '~/kit/schema.gen';
import { admired } from './admired';

const piece = (title: string, more: Partial<VisitPiece> = {}): VisitPiece => ({
  piece_id: title,
  title,
  liked: false,
  tried: false,
  ...more,
});
const visit = (at: string, pieces: VisitPiece[], more: Partial<Visit> = {}) =>
  ({ id: at, at, pieces, bought: false, ...more }) as Visit;

test('tried twice is said once, and stands before what was only seen', () => {
  const found = admired([
    visit('2026-03-03', [piece('band'), piece('drops', { tried: true })]),
    visit('2026-02-14', [piece('drops', { tried: true, liked: true })]),
  ]);
  expect(found.map(({ title, tried, seen }) => [title, tried, seen])).toEqual([
    ['drops', 2, 2],
    ['band', 0, 1],
  ]);
  expect(found[0]!.at).toBe('2026-03-03');
});

test('a piece that was only described is one piece however it is written', () => {
  const described = (title: string) => ({ ...piece(title), piece_id: null });
  const found = admired([
    visit('2026-03-03', [described('A halo in rose gold')]),
    visit('2026-03-01', [described('a halo in rose gold')]),
  ]);
  expect(found).toHaveLength(1);
});

test('what went home with them is theirs, not admired', () => {
  expect(admired([visit('2026-03-03', [piece('band')], { bought: true })])).toEqual([]);
});
