// SPDX-License-Identifier: Apache-2.0
// A corrected visit tells only what was changed.
import { expect, test } from 'vitest';
import type { Visit } from '~/kit/schema.gen';
import { setHome } from '~/kit/zone';
import { editOf, formOf } from './correcting';

setHome('America/New_York');
const halo = { piece_id: 'p1', title: 'Halo ring', picture: null, liked: true, tried: false };
const visit = {
  id: 'v1',
  at: '2026-03-11T20:30:00.000Z',
  pieces: [halo],
  for_whom: 'self',
  for_words: '',
  by_when: 'no_hurry',
  by_day: null,
  with: '',
  note: 'Left to think',
  bought: false,
  version: 3,
} as unknown as Visit;
const changed = (how: object) => editOf({ ...formOf(visit), ...how }, visit);

test('what was not touched is not told', () => {
  expect(changed({})).toEqual({});
  expect(changed({ note: ' Left to think ' })).toEqual({});
});

test('another day keeps the hour of the boutique, also over the change of clocks', () => {
  expect(changed({ on: '2026-03-07' })).toEqual({ at: '2026-03-07T21:30:00.000Z' });
  expect(changed({ on: '' })).toEqual({});
});

test('the pieces come all together, each as it was seen', () => {
  const band = { piece_id: null, title: 'A thin band', liked: false, tried: true };
  expect(changed({ pieces: [...formOf(visit).pieces, band] })).toEqual({
    pieces: [
      { piece_id: 'p1', title: 'Halo ring', liked: true, tried: false },
      { title: 'A thin band', liked: false, tried: true },
    ],
  });
  expect(changed({ pieces: [] })).toEqual({ pieces: [] });
});

test('a reason and a season are taken back, and a day stands instead of a season', () => {
  expect(changed({ why: '' })).toEqual({ for_whom: '' });
  expect(changed({ why: 'other', whyWords: ' A christening ' })).toEqual({
    for_whom: 'other',
    for_words: 'A christening',
  });
  expect(changed({ when: '' })).toEqual({ by_when: '', by_day: '' });
  expect(changed({ when: 'day', day: '2026-05-01' })).toEqual({
    by_when: '',
    by_day: '2026-05-01',
  });
  expect(changed({ when: 'this_month' })).toEqual({
    by_when: 'end_of_month',
    by_day: '2026-03-31',
  });
});

test('a month that was said stands pressed, and no day is made of it', () => {
  const april = { ...visit, by_when: 'end_of_month', by_day: '2026-04-30' } as Visit;
  const form = formOf(april);
  expect([form.when, form.day, form.meant?.last]).toEqual(['next_month', '', '2026-04-30']);
  expect(editOf(form, april)).toEqual({});
  expect(editOf({ ...form, on: '2026-02-10' }, april)).toEqual({ at: '2026-02-10T21:30:00.000Z' });
  expect(editOf({ ...form, when: 'day', day: '2026-04-11' }, april)).toEqual({
    by_when: '',
    by_day: '2026-04-11',
  });
});
