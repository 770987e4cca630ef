// SPDX-License-Identifier: Apache-2.0
// An edit tells what was changed, and never takes somebody's last name away.
import { expect, test } from 'vitest';
import type { Client } from '~/kit/schema.gen';
import { words } from '~/kit/words';
import { editOf, formOf, leftIn, namelessness } from './editing';
import { addressingEdit, addressingForm } from './reaching';

const named = (given_name: string, family_name = ''): Client =>
  ({ given_name, family_name, preferred_name: '', tags: [] }) as unknown as Client;

test('both names cannot be cleared at once', () => {
  const client = named('Eleanor', 'Whitcombe');
  const form = { ...formOf(client), given_name: ' ', family_name: '' };
  expect(namelessness(form, client)?.fields['/given_name']?.text).toBe(words.edit.noName);
  expect(namelessness({ ...form, family_name: 'Whitcombe' }, client)).toBe(null);
});

test('a client begun without a name may stay so', () => {
  const client = named('');
  expect(namelessness(formOf(client), client)).toBe(null);
});

test('an edit taken up again tells its own changes, and nothing that a colleague changed', () => {
  const begun = { ...named('Eleanor', 'Whitcombe'), time_zone: 'America/New_York' } as Client;
  const [form, address] = [formOf(begun), addressingForm(begun)];
  expect(leftIn(begun, form, address)).toBeNull();
  const left = leftIn(begun, form, { ...address, salutation: 'Dr' })!;
  expect(addressingEdit(left.address, left.of)).toEqual({ salutation: 'Dr' });
  expect(editOf(left.form, left.of)).toEqual({});
});
