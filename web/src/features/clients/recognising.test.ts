// SPDX-License-Identifier: Apache-2.0
// Who is put forward when a name may already be in the book.
import { expect, test } from 'vitest';
import { once } from './recognising.svelte';

const one = (id: string, why = ''): { id: string; name: string; why: string } => ({
  id,
  name: id.toUpperCase(),
  why,
});

test('each person stands once, with the first reason, and never the page itself', () => {
  const people = once([[one('a', 'sounds alike')], [one('self'), one('a'), one('b')]], 'self');
  expect(people).toEqual([one('a', 'sounds alike'), one('b')]);
});

test('no more are put forward than one reads at a glance', () => {
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => one(id));
  expect(once([many], 'z')).toHaveLength(5);
});
