// SPDX-License-Identifier: Apache-2.0
// Tastes and amounts in words.
import { expect, test } from 'vitest';
import type { Taste } from '~/kit/schema.gen';
import { amountFaults, minorOf } from '~/kit/money';
import { allergiesFirst, budgetText, chipsOf, tasteText } from './tastes';

const taste = (kind: Taste['kind'], value: string, leaning: Taste['leaning'] = 'loves'): Taste => ({
  id: value,
  kind,
  value,
  leaning,
  noted_at: '2026-03-12T14:00:00.000Z',
});

test('what is avoided says so, and karats have their unit', () => {
  expect(tasteText(taste('metal', 'platinum'))).toBe('platinum');
  expect(tasteText(taste('style', 'halo', 'avoids'))).toBe('not halo');
  expect(tasteText(taste('karat', '18'))).toBe('18 kt');
  const nickel = taste('allergy', 'nickel', 'avoids');
  expect(tasteText(nickel)).toBe('allergic to nickel');
  const latex = taste('allergy', 'latex', 'avoids');
  const [gold, halo] = [taste('metal', 'gold'), taste('style', 'halo')];
  expect(allergiesFirst([gold, nickel, halo, latex])).toEqual([nickel, latex, gold, halo]);
});

test('what they said in other words stands behind the words of the trade', () => {
  const offered = { kind: 'style', is_closed: false, words: ['halo', 'bezel'] } as const;
  const tastes = [taste('style', 'halo'), taste('style', 'rope edge'), taste('brand', 'Wren')];
  expect(chipsOf({ ...offered, words: [...offered.words] }, tastes)).toEqual([
    'halo',
    'bezel',
    'rope edge',
  ]);
});

test('amounts are read as people type them', () => {
  expect(minorOf('3,000', 'USD')).toBe(300_000);
  expect(minorOf('3.000', 'EUR')).toBe(300_000);
  expect(minorOf('3000.50', 'USD')).toBe(300_050);
  expect(minorOf('12 500', 'USD')).toBe(1_250_000);
  expect(minorOf('5000', 'JPY')).toBe(5_000);
  expect(minorOf('$3,000', 'USD')).toBe(300_000);
  expect(minorOf('CHF 1’250', 'CHF')).toBe(125_000);
  for (const text of ['a lot', 'abc', '', '3k', '-5']) expect(minorOf(text, 'USD')).toBeNull();
});

test('what is no amount is told at its field, with what was typed', () => {
  const form = { from: '', to: 'abc' };
  const problem = amountFaults(form, ['from', 'to'], 'USD');
  expect(Object.keys(problem?.fields ?? {})).toEqual(['/to']);
  expect(problem?.fields['/to']?.text).toContain('“abc”');
  expect(amountFaults({ from: '1,000', to: '3000' }, ['from', 'to'], 'USD')).toBeNull();
});

test('a budget is a span or an upper end', () => {
  const to = { minor: 300_000, currency: 'USD' };
  const budget = { id: 'b', occasion: 'any', to, noted_at: '' } as const;
  expect(budgetText(budget)).toBe('up to $3,000');
  expect(budgetText({ ...budget, from: { minor: 100_000, currency: 'USD' } })).toBe(
    '$1,000 to $3,000',
  );
});
