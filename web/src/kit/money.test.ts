// SPDX-License-Identifier: Apache-2.0
// An amount is read however a person writes it, and what cannot be read is never guessed.
import { expect, test } from 'vitest';
import { amountFaults, minorOf, typedOf } from './money';

test('an amount is read with or without its signs, points and commas', () => {
  const written = ['3000', '3,000', '3.000', '3 000', '3’000', '$3,000', '3,000 USD', '3000.00'];
  for (const text of written) expect(minorOf(text, 'USD'), text).toBe(300_000);
  expect(minorOf('3000.5', 'USD')).toBe(300_050);
  expect(minorOf('1.250.000,75', 'EUR')).toBe(125_000_075);
  expect(minorOf('0.05', 'USD')).toBe(5);
});

test('money without smaller coins is counted whole', () => {
  expect(minorOf('¥350,000', 'JPY')).toBe(350_000);
  expect(typedOf({ minor: 350_000, currency: 'JPY' })).toBe('350000');
});

test('money with three decimals is read as the screen writes it, or told', () => {
  expect(minorOf('1.234', 'KWD')).toBe(1_234);
  expect(minorOf('1,234.500', 'KWD')).toBe(1_234_500);
  expect(minorOf('1,234,000', 'KWD')).toBe(1_234_000_000);
  expect(minorOf('0,250', 'KWD')).toBe(250);
  expect(minorOf('1,234', 'KWD')).toBeNull();
  const told = amountFaults({ price: '1,234' }, ['price'], 'KWD')?.fields['/price']?.text;
  expect(told).toBe('“1,234” may be thousands or decimals. Write 1234 or 1.234.');
});

test('decimals that the money has not are no amount, unless they are noughts', () => {
  expect(minorOf('1,234.500', 'USD')).toBe(123_450);
  for (const text of ['1,234.567', '1.234.56', '1234.567']) expect(minorOf(text, 'USD')).toBeNull();
  expect(minorOf('3000.50', 'JPY')).toBeNull();
});

test('what is no amount is none', () => {
  for (const text of ['', 'about 3000', '3k', '-5', '3,00,0', '1,2345', '.5', '3000 EUR'])
    expect(minorOf(text, 'USD'), text).toBeNull();
});

test('what is put into a field is read back as the same amount', () => {
  for (const minor of [0, 1, 99, 100, 12_345, 300_050, 99_999_999])
    for (const currency of ['USD', 'JPY', 'KWD'])
      expect(minorOf(typedOf({ minor, currency }), currency), currency).toBe(minor);
  expect(typedOf(null)).toBe('');
  expect(typedOf(undefined)).toBe('');
});

test('each field that holds no amount is named, and an empty one is not', () => {
  const form = { price: 'much', cost: '', agreed: '3,000', title: 'Drops' };
  const problem = amountFaults(form, ['price', 'cost', 'agreed'], 'USD');
  expect(problem?.status).toBe(400);
  expect(Object.keys(problem?.fields ?? {})).toEqual(['/price']);
  expect(problem?.fields['/price']?.text).toContain('much');
  expect(amountFaults({ ...form, price: '' }, ['price', 'cost', 'agreed'], 'USD')).toBeNull();
});
