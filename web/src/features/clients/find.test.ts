// SPDX-License-Identifier: Apache-2.0
// Three letters or four digits find a person, however the name is written.
import { expect, test } from 'vitest';
import { Finder, fold } from './find';

const person = (name: string, search: string, sort_key = fold(name)) => ({
  item: name,
  name,
  search,
  sort_key,
});
const book = new Finder([
  person('Tomás Reyes', '12125550142 tomas example com', 'reyes tomas'),
  person('Eleanor Whitcombe', '12125550171 eleanor whitcombe example com', 'whitcombe eleanor'),
  person('Priya Raman', '16465550120', 'raman priya'),
  person('Søren Æbelø', '4520550199', 'aebelo soren'),
  person('Raymond Tomkins', '13055550188', 'tomkins raymond'),
]);
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

test('an address is found by its beginning, and nothing finds nobody', () => {
  expect(names('eleanor@')).toEqual(['Eleanor Whitcombe']);
  expect([names(''), names('  '), names('@')]).toEqual([[], [], []]);
});

test('more than is shown is still counted', () => {
  expect(book.find('r', 1).total).toBe(3);
  expect(book.find('r', 1).items).toHaveLength(1);
});
