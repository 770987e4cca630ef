// SPDX-License-Identifier: Apache-2.0
// Three letters or four digits find a person, however the name is written.
import { expect, test } from 'vitest';
import { addressWith, Finder, fold } from './find';

const person = (name: string, search: string) => ({
  item: name,
  name,
  search,
  sort_key: fold(name).split(' ').toReversed().join(' '),
});
const searchOf: Record<string, string> = {
  'Tomás Reyes': '12125550142 tomas example com',
  'Eleanor Whitcombe': '12125550171 eleanor whitcombe example com',
  'Priya Raman': '16465550120',
  'Søren Æbelø': '4520550199',
  'Raymond Tomkins': '13055550188',
};
const book = new Finder(Object.entries(searchOf).map(([name, search]) => person(name, search)));
const names = (query: string) => book.find(query, 10).items;

test('accents and strange letters fold to what a thumb types', () => {
  expect(fold('  Tomás  O’Neill-Reyes ')).toBe('tomas o neill reyes');
  expect([names('tomas'), names('Tomás'), names('soren aebelo')]).toEqual([
    ['Tomás Reyes'],
    ['Tomás Reyes'],
    ['Søren Æbelø'],
  ]);
});

test('every word is the beginning of one of theirs, in any order', () => {
  expect(names('whit ele')).toEqual(['Eleanor Whitcombe']);
  expect(names('tom')).toEqual(['Tomás Reyes', 'Raymond Tomkins']);
  expect(names('eanor')).toEqual([]);
});

test('who begins with the letters stands before who merely has them', () => {
  expect(names('ra')).toEqual(['Raymond Tomkins', 'Priya Raman']);
});

test('digits find a number from any place, however they are written', () => {
  expect(names('0142')).toEqual(['Tomás Reyes']);
  expect(names('(646) 555-0120')).toEqual(['Priya Raman']);
  expect(names('12')).toEqual(['Tomás Reyes', 'Eleanor Whitcombe']);
});

test('a row that digits or an email find says which', () => {
  const search = 'ray elean +12125550998 12125550998 +442079460998 442079460998 ray.7@example.com';
  expect(addressWith('0998', search)).toBe('(212) 555-0998');
  expect(addressWith('(212) 555', search)).toBe('(212) 555-0998');
  expect(addressWith('7946', search)).toBe('+442079460998');
  expect(addressWith('Ray.7@', search)).toBe('ray.7@example.com');
  expect([addressWith('ray', search), addressWith('', search)]).toEqual(['', '']);
  expect(addressWith('4444', search)).toBe('');
});

test('an address is found by its beginning, and nothing finds nobody', () => {
  expect(names('eleanor@')).toEqual(['Eleanor Whitcombe']);
  expect([names(''), names('  '), names('@')]).toEqual([[], [], []]);
});

test('typing on, and taking a letter back, finds the same as asking at once', () => {
  for (const query of ['r', 'ra', 'ray', 'ra', 'ra p', '1', '12', '121', '12', 'ra']) {
    const afresh = new Finder(book.items.map((name) => person(name, searchOf[name]!)));
    expect(names(query), query).toEqual(afresh.find(query, 10).items);
  }
});

test('more than is shown is still counted', () => {
  expect(book.find('r', 1).total).toBe(3);
  expect(book.find('r', 1).items).toHaveLength(1);
});
