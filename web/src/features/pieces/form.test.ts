// SPDX-License-Identifier: Apache-2.0
// What a changed form of a piece tells the house.
import { expect, test } from 'vitest';
import { editOf, formOf, stoneForm } from './form';

test('a form that nobody touched tells nothing', () => {
  const form = formOf(null, 's1');
  expect(editOf(form, formOf(null, 's1'), 'USD')).toEqual({});
});

test('only what was changed is told', () => {
  const before = formOf(null, 's1');
  const form = { ...formOf(null, 's1'), title: ' Halo ', price: '8,400', karat: '18' };
  expect(editOf(form, before, 'USD')).toEqual({
    title: 'Halo',
    karat: 18,
    price: { minor: 840000, currency: 'USD' },
  });
});

test('stones are told whole, with their weight in hundredths', () => {
  const before = formOf(null, '');
  const stone = { ...stoneForm(), type: 'diamond', carat: '2.03', clarity: 'VS1' };
  const form = { ...formOf(null, ''), stones: [stone] };
  expect(editOf(form, before, 'USD')).toEqual({
    stones: [{ type: 'diamond', clarity: 'VS1', points: 203 }],
  });
});
