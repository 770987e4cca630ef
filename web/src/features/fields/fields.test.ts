// SPDX-License-Identifier: Apache-2.0
// Of the house's own fields: what is read, and what of a form is sent.
import { expect, test } from 'vitest';
import type { FieldValue } from '~/kit/schema.gen';
import { changed, fieldsText, fieldText, formOf } from './fields';

const field = (more: Partial<FieldValue>): FieldValue => ({
  field_id: 'a',
  label: 'Sport',
  kind: 'text',
  choices: [],
  value: '',
  ...more,
});
const club = field({
  field_id: 'b',
  kind: 'choice',
  choices: [{ id: 'gold', label: 'Gold card' }],
  value: 'gold',
});

test('a choice is read by its name, a day as a day, and nothing as nothing', () => {
  expect(fieldText(club)).toBe('Gold card');
  expect(fieldText(field({ kind: 'date', value: '2021-04-02' }))).toMatch(/2021/);
  expect(fieldText(field({ kind: 'number', value: '12.5' }))).toBe('12.5');
  expect(fieldsText([field({}), club, field({ value: 'Golf' })])).toBe('Gold card, Golf');
});

test('only what was written anew is sent, with what was seen before', () => {
  const seen = formOf([club, field({ value: 'Golf' })]);
  expect(changed({ ...seen }, seen)).toEqual([]);
  expect(changed({ ...seen, a: ' Polo ' }, seen)).toEqual([
    { field_id: 'a', value: 'Polo', was: 'Golf' },
  ]);
  expect(changed({ ...seen, b: '' }, seen)).toEqual([{ field_id: 'b', value: '', was: 'gold' }]);
});
