// SPDX-License-Identifier: Apache-2.0
// Which columns a list leaves, and why a preview is not kept yet.
import { expect, test } from 'vitest';
import { askedOf, hindranceOf, mayBeNameless, notTaken } from './columns';

const looked = {
  kind: 'clients_csv' as const,
  columns: ['Who', 'Fax', 'Mail', 'Fax'],
  targets: ['full_name', 'email', 'field:1'].map((name) => ({ name, text: name, required: false })),
  mapping: { email: 'Mail' } as Record<string, string>,
};

test('columns that nothing is read from are named once', () => {
  expect(notTaken(looked.columns, looked.mapping)).toEqual(['Who', 'Fax']);
  expect(notTaken(looked.columns, { full_name: 'Who', email: '' })).toEqual(['Fax', 'Mail']);
});

test('of a known export a person says the fields of the house alone', () => {
  expect(askedOf(looked).known.map(({ name }) => name)).toEqual(['full_name', 'email']);
  const known = askedOf({ ...looked, kind: 'shopify_customers' });
  expect(known.known).toEqual([]);
  expect(known.own.map(({ name }) => name)).toEqual(['field:1']);
});

test('addresses alone are people; a column that is left may hold their names', () => {
  const bare = { ...looked, columns: ['Mail'] };
  expect(hindranceOf(bare, bare.mapping)).toBeNull();
  expect(mayBeNameless(bare, bare.mapping)).toBe(false);
  expect(mayBeNameless(looked, looked.mapping)).toBe(true);
  expect(hindranceOf(looked, looked.mapping, true)).toBeNull();
  expect(hindranceOf({ ...bare, mapping: {} }, {}, true)).toBe('nameless');
  expect(mayBeNameless({ ...looked, kind: 'vcard' }, looked.mapping)).toBe(false);
});

test('a list without a name, or one not looked at as it is mapped, is not kept yet', () => {
  expect(hindranceOf(looked, looked.mapping)).toBe('nameless');
  const named = { ...looked, mapping: { email: 'Mail', full_name: 'Who' } };
  expect(hindranceOf(looked, named.mapping)).toBe('unlooked');
  expect(hindranceOf(named, { full_name: 'Who', email: 'Mail', phone: '' })).toBeNull();
  expect(hindranceOf({ ...looked, kind: 'vcard', mapping: {} }, {})).toBeNull();
});
