// SPDX-License-Identifier: Apache-2.0
// A row of what is known says what it holds, or that it holds nothing, once that was read.
import { expect, test } from 'vitest';
import type { Profile, Relation, Taste } from '~/kit/schema.gen';
import { hintsOf, type Read } from './hints';

const profile = { pause: null, standing: { categories: [] } } as unknown as Profile;
const unread: Read = {
  door: null,
  sizes: null,
  tastes: null,
  family: null,
  days: null,
  fields: null,
  mine: null,
  merged: null,
  surprises: null,
};
const relation = (first_name: string): Relation => ({ first_name }) as Relation;

test('what was not read yet claims nothing', () => {
  const hints = hintsOf(profile, unread);
  expect(hints).toMatchObject({ sizes: '', family: '', surprises: '', door: '' });
});

test('what is empty says so', () => {
  const read = { ...unread, family: { relations: [], household: [] }, surprises: { items: [] } };
  expect(hintsOf(profile, read)).toMatchObject({
    family: 'Nothing yet',
    surprises: 'Nothing yet',
    rest: 'Does not rest',
  });
});

test('a few are named, the others counted', () => {
  const relations = ['Thomas', 'Clara', 'Lily', 'Ada', 'Ned'].map(relation);
  const tastes = [{ value: 'yellow gold', leaning: 'avoids' }] as Taste[];
  const read = { ...unread, family: { relations, household: [] }, tastes: { tastes } as never };
  const hints = hintsOf(profile, read);
  expect(hints.family).toBe('Thomas, Clara, Lily and 2 more');
  expect(hints.tastes).toBe('not yellow gold');
});

test('the door says what must not be missed first', () => {
  const line = (text: string): never => ({ text }) as never;
  const door = { alerts: [], avoid: [line('What it cost')], say: [line('Ask after Clara')] };
  expect(hintsOf(profile, { ...unread, door }).door).toBe('Rather not: What it cost');
});
