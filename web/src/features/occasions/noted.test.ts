// SPDX-License-Identifier: Apache-2.0
// A day that matters, from its form to what stands on this phone.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import type { Occasion } from '~/kit/schema.gen';
import { faultsOf } from './faults';
import { bodyOf, called, formOf, notedHere } from './noted';

const calendar = 'gregorian';
const birthday: Occasion = {
  id: 'b',
  kind: 'birthday',
  label: 'Birthday',
  date: { month: 4, day: 2, calendar },
  person: '',
  muted: false,
};
const path = '/api/clients/c/occasions';
const op = (method: string, end = '', body: unknown = null, more: Partial<Op> = {}): Op =>
  ({ path: path + end, method, body, state: 'waiting', needs: null, ...more }) as Op;

test('a form tells a day as far as it is known, and no label its kind says', () => {
  expect(bodyOf(formOf(birthday))).toEqual({ kind: 'birthday', date: birthday.date });
  const first = { kind: 'custom', label: ' First visit ', month: '5', day: '', year: '' } as const;
  expect(bodyOf({ ...first, person: ' Marcus ' })).toEqual({
    kind: 'custom',
    label: 'First visit',
    date: { month: 5, calendar },
    person: 'Marcus',
  });
});

test('all that is wrong with a form is said at once', () => {
  const wrong = { ...formOf(null), kind: 'custom', label: ' ', day: '31', year: '19' } as const;
  expect(Object.keys(faultsOf(wrong)).sort()).toEqual(['label', 'month', 'year']);
});

test.each([
  ['29', '2', '', true],
  ['29', '2', '2024', true],
  ['29', '2', '2023', false],
  ['30', '2', '', false],
  ['31', '4', '', false],
  ['', '4', '', true],
])('day %s of month %s in year "%s" is possible: %s', (day, month, year, is) => {
  const form = { ...formOf(null), day, month, year };
  expect(faultsOf(form)).toEqual(is ? {} : { day: 'There is no such day.' });
});

test('what was added, muted and removed here shows at once, by month and day', () => {
  const body = { id: 'n', kind: 'wedding', date: { month: 3, calendar } };
  const ops = [op('POST', '', body), op('POST', '/b/muting', {})];
  const shown = notedHere([birthday], ops, 'c');
  expect(shown.map(({ id, label, muted }) => [id, label, muted])).toEqual([
    ['n', 'Wedding', false],
    ['b', 'Birthday', true],
  ]);
  expect(notedHere([birthday], [op('DELETE', '/b')], 'c')).toEqual([]);
  expect(notedHere([birthday], ops, 'another')).toEqual([birthday]);
});

test('a correction the house refused leaves the old day standing', () => {
  const made = op('POST', '', { id: 'n', kind: 'wedding', date: { month: 3, calendar } });
  const gone = op('DELETE', '/b', null, { needs: 'n' });
  expect(notedHere([birthday], [made, gone], 'c').map(({ id }) => id)).toEqual(['n']);
  const refused = { ...made, state: 'refused' } as Op;
  expect(notedHere([birthday], [refused, gone], 'c')).toEqual([birthday]);
});

test('what was removed here and brought back stands as it was', () => {
  const back = { id: 'b', ...bodyOf(formOf(birthday)), muted: false };
  const [one] = notedHere([birthday], [op('DELETE', '/b'), op('POST', '', back)], 'c');
  expect(one).toEqual({ ...birthday, here: true });
});

test('a day is called by its label, or its kind, and when it is', () => {
  const date = { month: 4, day: 12, calendar: 'gregorian' };
  expect(called({ kind: 'custom', label: 'First communion', date })).toBe(
    'First communion, 12 April',
  );
  expect(called({ kind: 'birthday', label: '', date })).toBe('Birthday, 12 April');
});
