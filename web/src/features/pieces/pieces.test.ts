// SPDX-License-Identifier: Apache-2.0
// What is asked of a list, what is said of a piece, and amounts as they are typed.
import { expect, test } from 'vitest';
import type { ListedPiece, Stone } from '~/kit/schema.gen';
import { minorOf, typedOf } from '~/kit/money';
import { capital, facetText, pointsOf, queryOf, stateFor, stateText, stoneLine } from './pieces';

test('a list is asked for what was chosen, and for nothing else', () => {
  expect(queryOf({ q: ' ', order: 'newest', chosen: {} }, true)).toBe('');
  const choice = { q: 'halo', order: 'dearest', chosen: { metal: 'platinum', price: 'from_5000' } };
  expect(queryOf(choice, true)).toBe('?q=halo&metal=platinum&price=from_5000&order=dearest');
  expect(queryOf(choice, false)).toBe('?q=halo&metal=platinum&price=from_5000');
});

test('values are read in words', () => {
  expect(facetText('price', 'on_request')).toBe('On request');
  expect(facetText('status', 'at_bench')).toBe('At the bench');
  expect(facetText('store_id', '1', 'Madison')).toBe('Madison');
  expect(facetText('metal', 'white gold')).toBe('White gold');
  expect(capital('')).toBe('');
});

test('a stone is said in one line', () => {
  const stone: Stone = {
    type: 'diamond',
    shape: 'cushion',
    points: 203,
    colour: 'H',
    clarity: 'VS1',
    cut: 'very good',
    origin: '',
    laboratory: 'GIA',
    certificate: '1',
  };
  expect(stoneLine(stone)).toBe('cushion, 2.03 ct, H, VS1, very good cut');
});

test('amounts and weights are read as they are typed', () => {
  expect(minorOf('8,400.50', 'USD')).toBe(840050);
  expect(minorOf('$ 12 000', 'JPY')).toBe(12000);
  expect(minorOf('', 'USD')).toBeNull();
  expect(typedOf({ minor: 840050, currency: 'USD' })).toBe('8400.5');
  expect(typedOf(null)).toBe('');
  expect(pointsOf('1.005')).toBe(100);
  expect(pointsOf('0,25')).toBe(25);
  expect(pointsOf('')).toBeNull();
  expect(pointsOf('heavy')).toBeNull();
});

test('what is set aside says until when and by whom, before its own state', () => {
  const aside = { by: 'Inès', until: '2026-12-11' };
  const text = stateText({ aside, status: 'in_stock' });
  expect(text).toMatch(/^set aside until .*11 December.*, by Inès$/);
  expect(stateText({ aside: {}, status: 'in_stock' })).toBe('set aside');
  expect(stateText({ status: 'in_stock' })).toBe('in stock');
});

test('beside a letter, what is kept for its reader is told from what is for somebody else', () => {
  const piece = { status: 'in_stock', aside: null } as ListedPiece;
  expect(stateFor('priya', piece)).toBe('');
  expect(stateFor('priya', { ...piece, aside: { client_id: 'priya' } })).toBe('set aside for them');
  expect(stateFor('priya', { ...piece, aside: { client_id: 'ruth' } })).toBe('set aside');
  expect(stateFor('priya', { ...piece, status: 'sold' })).toBe('sold');
});
