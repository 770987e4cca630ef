// SPDX-License-Identifier: Apache-2.0
// What is told of a contact point and of how a client is addressed is what was changed, no more.
import { expect, test } from 'vitest';
import type { Client, Contact, Relation } from '~/kit/schema.gen';
import { zoneOf } from '~/kit/zone';
import {
  addressingEdit,
  addressingForm,
  contactChange,
  contactForm,
  contactHint,
} from './reaching';

const office = {
  id: '1',
  kind: 'phone',
  value: '+12125550188',
  label: 'Office',
  shared: true,
  preferred: true,
  holder: 'assistant',
  holder_name: 'Mr Hale',
} as unknown as Contact;
const daniel = { name: 'Daniel Reyes', other_id: 'd' } as unknown as Relation;
const client = {
  salutation: 'Mrs',
  name_order: 'given_family',
  preferred_channel: 'any',
  preferred_hours: { from_minute: 1020, weekdays: [1] },
  time_zone: '',
} as unknown as Client;

test('an untouched form tells nothing', () => {
  expect(contactChange(contactForm(office), office, [])).toEqual({});
  expect(addressingEdit(addressingForm(client), client)).toEqual({});
});

test('a relation’s name is that client, another is a name alone', () => {
  const form = { ...contactForm(office), holder: 'partner', name: 'Daniel Reyes ' };
  expect(contactChange(form, office, [daniel])).toEqual({
    holder: 'partner',
    holder_name: 'Daniel Reyes',
    holder_id: 'd',
  });
  expect(contactChange(form, office, [])).toEqual({
    holder: 'partner',
    holder_name: 'Daniel Reyes',
  });
});

test('what becomes their own says whether it is still shared', () => {
  const form = { ...contactForm(office), holder: 'own', shared: false };
  const change = { holder: 'own', shared: false, holder_name: '' };
  expect(contactChange(form, office, [])).toEqual(change);
});

test('a line of a contact point says whose it is and what it is', () => {
  expect(contactHint(office)).toBe('Office · Mr Hale, their assistant · best');
  const own = { ...office, holder: 'own', label: '' } as Contact;
  expect(contactHint(own)).toBe('Phone · shared · best');
});

test('hours are minutes, midnight ends a day, and none is any', () => {
  const form = addressingForm(client);
  expect(form.from).toBe('17:00');
  expect(addressingEdit({ ...form, to: '00:00' }, client).preferred_hours).toEqual({
    from_minute: 1020,
    to_minute: 1440,
    weekdays: [1],
  });
  expect(addressingEdit({ ...form, from: '', weekdays: [] }, client).preferred_hours).toEqual({
    weekdays: [],
  });
});

test('a stated zone wins, one candidate counts, two leave it open', () => {
  expect(zoneOf({ time_zone: 'Europe/Paris', zones: ['Europe/Paris'] })).toBe('Europe/Paris');
  expect(zoneOf({ time_zone: '', zones: ['Asia/Tokyo'] })).toBe('Asia/Tokyo');
  expect(zoneOf({ time_zone: '', zones: ['America/Chicago', 'America/New_York'] })).toBe(null);
  expect(zoneOf({ time_zone: '' })).toBe(null);
  expect(zoneOf(null)).toBe(null);
});
