// SPDX-License-Identifier: Apache-2.0
// Tests of a walk-in: what is told to the house of a form, and what Kept says of it.
import { expect, test } from 'vitest';
import { byName, emptyForm, opOf, saidOf, tellsOfVisit, type WalkInForm } from './walkin';

const form = (more: Partial<WalkInForm>): WalkInForm => ({
  ...emptyForm('2026-11-27T15:00:00Z'),
  ...more,
});
const ring = { id: 'ring', title: 'Cushion halo' };
const tag = { id: 'tag:7', title: 'Tag 7', words: true } as const;
interface Told {
  is_apart?: boolean;
  visit: Record<string, unknown>;
  wishes: Record<string, unknown>[];
}
const told = (more: Partial<WalkInForm>): Told =>
  opOf(form(more), { store: null, place: '' }, '').body as Told;

test('what they would have is a wish; what they passed is none', () => {
  const { visit, wishes } = told({
    pieces: [ring, tag, { id: 'pearls', title: 'Pearls' }],
    wanted: { ring: 'w1', 'tag:7': 'w2', gone: 'w3' },
    when: 'next_season',
  });
  expect(wishes).toEqual([
    { id: 'w1', piece_id: 'ring', note: 'By the end of winter' },
    { id: 'w2', words: 'Tag 7', note: 'By the end of winter' },
  ]);
  expect(visit).toMatchObject({ by_when: 'end_of_season', by_day: '2027-02-28' });
});

test('a wish is by a day only where a day was named', () => {
  const wished = { pieces: [ring], wanted: { ring: 'w1' } };
  const [by] = told({ ...wished, when: 'day', day: '2026-12-24' }).wishes;
  expect(by).toEqual({ id: 'w1', piece_id: 'ring', by_day: '2026-12-24' });
  const [within] = told({ ...wished, when: 'next_month' }).wishes;
  expect(within).toEqual({ id: 'w1', piece_id: 'ring', note: 'By the end of December' });
});

test('a wish is kept from whomever the visit is kept from, under an id of its own', () => {
  const secrecy = { from: [{ id: 'percy', name: 'Percy', surprise: 's1' }], until: '' };
  const { visit, wishes } = told({ pieces: [ring], wanted: { ring: 'w1' }, secrecy });
  expect(visit['kept_from']).toEqual([{ id: 's1', other_id: 'percy' }]);
  const other = { id: expect.not.stringMatching('s1'), other_id: 'percy' };
  expect(wishes[0]!['kept_from']).toEqual([other]);
});

test('the words of another reason go with it, and not with a reason of the house', () => {
  expect(told({ why: 'other', whyWords: ' A christening ' }).visit['for_words']).toBe(
    'A christening',
  );
  expect(told({ why: 'gift', whyWords: 'A christening' }).visit).not.toHaveProperty('for_words');
});

test('somebody else of a known name and number is told as such, unless a page was chosen', () => {
  expect(told({ apart: true }).is_apart).toBe(true);
  expect(told({})).not.toHaveProperty('is_apart');
  const known = { id: 'nadia', name: 'Nadia' };
  expect(told({ apart: true, known })).not.toHaveProperty('is_apart');
});

test('of those who have one number, whoever the name may mean stands first', () => {
  const solenne = { id: 's', name: 'Solenne Guérin' };
  const maggie = { id: 'm', name: 'Maggie Thorne' };
  const ids = (typed: string, likely?: string): string =>
    byName([solenne, maggie], typed, likely).map(({ id }) => id).join('');
  const [newest, named] = [ids(''), ids('Marguerite THORNE')];
  expect([newest, named, ids('guerin'), ids('Nobody')]).toEqual(['sm', 'ms', 'sm', 'sm']);
  expect(ids('Margerit Torn', 'm')).toBe('ms'); // the house knows how it sounds
});

test('a name alone tells of no visit worth putting onto another page', () => {
  expect(tellsOfVisit(form({ name: 'Nadia', mobile: '917 555 0142' }))).toBe(false);
  expect(tellsOfVisit(form({ pieces: [ring] }))).toBe(true);
  expect(tellsOfVisit(form({ note: 'Left-handed' }))).toBe(true);
});

test('Kept says the whole name, every piece and the number', () => {
  const parts: unknown[] = [];
  const say = (...all: unknown[]): string => (parts.push(...all), '');
  saidOf(form({ name: ' Nadia Quill ', mobile: '917 555 0142', pieces: [ring, tag] }), say);
  expect(parts).toEqual(['Nadia Quill', ['Cushion halo', 'Tag 7'], '917 555 0142']);
});
