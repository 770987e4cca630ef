// SPDX-License-Identifier: Apache-2.0
// The palette offers the screen that is meant, then who is named, then everything else.
import { expect, test } from 'vitest';
import { begins } from './named';
import { offered } from './offered';

const act = (): void => {};
const screen = (...names: string[]) => ({
  ...{ id: names[0]!, text: names[0]!, names, key: '', act },
});
const screens = [screen('Pieces'), screen('In for repair', 'Repairs'), screen('Inbox')];
const acts = [{ id: 'note', text: 'Write a note', key: 'n', act }];
const people = [
  { id: '1', name: 'Piers Repton', act },
  { id: '2', name: 'Inès Marchetti', line: 'Note of March: “pieces”', act },
];
const names = (query: string): string[] =>
  offered(query, people, screens, acts).flatMap(({ options }) => options.map(({ text }) => text));

test('the name of a screen offers it first, however else it is called', () => {
  expect(names('pieces')[0]).toBe('Pieces');
  expect(names('PIEC')[0]).toBe('Pieces');
  expect(names('repairs')[0]).toBe('In for repair');
  expect(names('inbox')[0]).toBe('Inbox');
});

test('two letters may be anybody: who is so called stands first', () => {
  expect(names('pi')).toEqual(['Piers Repton', 'Pieces', 'Inès Marchetti']);
  expect(names('rep')[0]).toBe('In for repair');
  expect(names('repton')[0]).toBe('Piers Repton');
});

test('a screen is meant by its beginning, not by a word within', () => {
  expect(begins('In for repair', 'repair')).toBe(false);
  expect(begins('In for repair', 'in f')).toBe(true);
  expect(names('for rep')[0]).toBe('In for repair');
});

test('with nothing typed all is offered, the people last seen first', () => {
  expect(names('').slice(0, 3)).toEqual(['Piers Repton', 'Inès Marchetti', 'Pieces']);
});

test('a piece is named by its title or its tag, and by no older words', () => {
  const pieces = [{ id: 'p', title: 'Oval halo', sku: 'OW-1042', act }];
  const found = (query: string): string[] =>
    offered(query, [], [], [], pieces).flatMap(({ options }) => options.map(({ text }) => text));
  const typed = ['ow-10', 'OW-1042', 'halo', 'ow-2'];
  expect(typed.map((query) => found(query).length)).toEqual([1, 1, 1, 0]);
});
