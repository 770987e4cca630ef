// SPDX-License-Identifier: Apache-2.0
// Which things and people the sheet of secrets offers.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import type { Entry, Relation } from '~/kit/schema.gen';
import { peopleOf, relatedHere, thingsIn } from './surprises';

const entry = (noun: string, noun_id: string, text?: string): Entry => ({
  id: `${noun}-${noun_id}`,
  at: '2026-03-12T14:00:00.000Z',
  noun,
  noun_id,
  verb: 'kept',
  title: 'Wish',
  icon: 'piece',
  is_own: false,
  ...(text && { text }),
});

test('what can be kept is listed once, a message or a day is not', () => {
  const told = [
    entry('wishes', '1', 'Aurelia pendant'),
    entry('messages', '2'),
    entry('wishes', '1', 'Aurelia pendant'),
    entry('occasions', '3'),
  ];
  expect(thingsIn(told)).toEqual([{ noun: 'wishes', id: '1', text: 'Wish: Aurelia pendant' }]);
});

test('a secret is kept from people who have a page', () => {
  const related = (name: string, other_id?: string): Relation => ({
    id: name,
    kind: 'spouse',
    name,
    first_name: name,
    words: 'married to',
    ...(other_id && { other_id }),
  });
  const people = peopleOf({ id: 'e', name: 'Eleanor' }, [related('Marcus', 'm'), related('Ada')]);
  expect(people.map((one) => one.id)).toEqual(['m', 'e']);
});

test('who got a page on this phone is offered before the house has heard of it', () => {
  const ops = [
    { method: 'POST', path: '/api/clients', body: { id: 'o', given_name: 'Odette' } },
    { method: 'POST', path: '/api/clients/c1/relations', body: { id: 'r', other_id: 'o' } },
    { method: 'POST', path: '/api/clients/c1/relations', body: { id: 's', name: 'Clara' } },
  ] as unknown as Op[];
  expect(relatedHere(ops, 'c1')).toEqual([{ other_id: 'o', name: 'Odette' }]);
  expect(relatedHere(ops, 'c2')).toEqual([]);
});
