// SPDX-License-Identifier: Apache-2.0
// Someone else's client is not written to by accident.
import { expect, test } from 'vitest';
import { asked, mayWrite } from './assignment.svelte';

const claire = { id: 'claire', name: 'Claire' };
const ines = { id: 'ines', name: 'Inès' };

test.each([
  ['nobody keeps them', null, null, true],
  ['in my own book', ines, null, true],
  ['in a colleague’s book', claire, null, false],
  ['in a colleague’s book, given to me', claire, ines, true],
  ['in my book, given to a colleague', ines, claire, false],
])('%s', (_, keeper, answers, may) => {
  expect(mayWrite({ keeper, answers }, 'ines')).toBe(may);
});

test('whoever answers today is asked before whoever keeps the book', () => {
  expect(asked({ keeper: claire, answers: ines })).toBe(ines);
  expect(asked({ keeper: claire, answers: null })).toBe(claire);
});
