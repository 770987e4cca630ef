// SPDX-License-Identifier: Apache-2.0
// Forms of how a client is reached and addressed, and back again: only what was changed is told.
import type { Client, ClientEdit, Contact, PreferredHours, Relation } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';

export interface ContactForm {
  value: string;
  label: string;
  holder: string;
  name: string;
  shared: boolean;
  preferred: boolean;
}

export function contactForm(one?: Contact): ContactForm {
  return {
    value: one?.value ?? '',
    label: one?.label ?? '',
    holder: one?.holder ?? 'own',
    name: one?.holder_name ?? '',
    shared: one?.shared ?? false,
    preferred: one?.preferred ?? false,
  };
}

// A name that is a relation's is that person; whatever somebody else holds is shared by itself.
export function contactChange(
  form: ContactForm,
  one: Contact | undefined,
  people: readonly Relation[],
): Record<string, unknown> {
  const before = contactForm(one);
  const change: Record<string, unknown> = {};
  if (form.value.trim() !== before.value) change['value'] = form.value.trim();
  if (form.label.trim() !== before.label) change['label'] = form.label.trim();
  if (form.holder !== before.holder) change['holder'] = form.holder;
  const isOwn = form.holder === 'own';
  if (isOwn && (form.shared !== before.shared || before.holder !== 'own'))
    change['shared'] = form.shared;
  if (form.preferred !== before.preferred) change['preferred'] = form.preferred;
  const name = isOwn ? '' : form.name.trim();
  if (name === before.name) return change;
  change['holder_name'] = name;
  const person = people.find((each) => each.name === name && each.other_id);
  if (person) change['holder_id'] = person.other_id;
  return change;
}

// "Office · Mr Hale, their assistant · best"
export function contactHint(one: Contact): string {
  const say = recordWords.contacts;
  const whose = one.holder && one.holder !== 'own';
  const theirs = whose ? [one.holder_name, say.heldBy[one.holder]].filter(Boolean).join(', ') : '';
  const shared = !whose && one.shared ? say.isShared : '';
  const best = one.preferred ? say.isPreferred : '';
  return [one.label || say.kinds[one.kind], theirs, shared, best].filter(Boolean).join(' · ');
}

export interface AddressingForm {
  salutation: string;
  name_order: Client['name_order'];
  preferred_channel: Client['preferred_channel'];
  from: string; // "17:00", as a time field has it
  to: string;
  weekdays: number[];
  time_zone: string;
}

export function addressingForm(client: Client): AddressingForm {
  const hours = client.preferred_hours as PreferredHours | undefined;
  return {
    salutation: client.salutation ?? '',
    name_order: client.name_order ?? 'given_family',
    preferred_channel: client.preferred_channel ?? 'any',
    from: clockOf(hours?.from_minute),
    to: clockOf(hours?.to_minute),
    weekdays: [...(hours?.weekdays ?? [])],
    time_zone: client.time_zone,
  };
}

export function addressingEdit(form: AddressingForm, client: Client): Partial<ClientEdit> {
  const before = addressingForm(client);
  const edit: Partial<ClientEdit> = {};
  if (form.salutation.trim() !== before.salutation) edit.salutation = form.salutation.trim();
  if (form.name_order !== before.name_order) edit.name_order = form.name_order;
  if (form.preferred_channel !== before.preferred_channel)
    edit.preferred_channel = form.preferred_channel;
  if (form.time_zone !== before.time_zone) edit.time_zone = form.time_zone;
  const hours = hoursOf(form);
  if (JSON.stringify(hours) !== JSON.stringify(hoursOf(before))) edit.preferred_hours = hours;
  return edit;
}

// A day that ends at midnight ends at its last minute, not before its first.
function hoursOf(form: AddressingForm): PreferredHours {
  const hours: PreferredHours = { weekdays: [...form.weekdays].sort() };
  if (form.from) hours.from_minute = minutesOf(form.from);
  if (form.to) hours.to_minute = minutesOf(form.to) || 1440;
  return hours;
}

function minutesOf(clock: string): number {
  const [hours, minutes] = clock.split(':').map(Number);
  return hours! * 60 + minutes!;
}

function clockOf(minutes?: number | null): string {
  if (minutes === undefined || minutes === null) return '';
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}
