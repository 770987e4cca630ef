// SPDX-License-Identifier: Apache-2.0
// What a page says of the house's own fields: in words, and what of it was changed.
import { fullDay } from '~/kit/format';
import type { FieldValue, NewValue } from '~/kit/schema.gen';

export function fieldText(one: FieldValue): string {
  if (!one.value) return '';
  if (one.kind === 'choice') return one.choices.find((c) => c.id === one.value)?.label ?? '';
  return one.kind === 'date' ? fullDay(one.value) : one.value;
}

// The first three that say something, for the line under the list's name.
export function fieldsText(all: readonly FieldValue[]): string {
  return all.map(fieldText).filter(Boolean).slice(0, 3).join(', ');
}

export type Form = Record<string, string>;

export function formOf(all: readonly FieldValue[]): Form {
  return Object.fromEntries(all.map((one) => [one.field_id, one.value]));
}

// Only what was written anew, with what its writer saw before.
export function changed(form: Form, seen: Form): NewValue[] {
  return Object.entries(form)
    .map(([field_id, value]) => ({ field_id, value: value.trim(), was: seen[field_id] ?? '' }))
    .filter((one) => one.value !== one.was);
}
