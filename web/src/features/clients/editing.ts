// SPDX-License-Identifier: Apache-2.0
// A client's plain facts as a form, and back again: only what was changed is told.
import { Problem } from '~/kit/api';
import type { Client, ClientEdit } from '~/kit/schema.gen';
import { words } from '~/kit/words';
import { languageName } from '../kept/conflicts';
import { addressingForm, type AddressingForm } from './reaching';

export interface ClientForm {
  given_name: string;
  family_name: string;
  preferred_name: string;
  language: string;
  home_store_id: string;
  tags: string;
}
const common = ['en', 'fr', 'it', 'de', 'es', 'pt-BR', 'ar', 'ja', 'zh-Hans'];

export function formOf(client: Client | null): ClientForm {
  return {
    given_name: client?.given_name ?? '',
    family_name: client?.family_name ?? '',
    preferred_name: client?.preferred_name ?? '',
    language: client?.language ?? '',
    home_store_id: client?.home_store_id ?? '',
    tags: client?.tags.join(', ') ?? '',
  };
}

export function editOf(form: ClientForm, client: Client): Partial<ClientEdit> {
  const before = formOf(client);
  const edit: Partial<ClientEdit> = {};
  for (const field of ['given_name', 'family_name', 'preferred_name', 'language'] as const)
    if (form[field].trim() !== before[field]) edit[field] = form[field].trim();
  if (form.home_store_id && form.home_store_id !== before.home_store_id)
    edit.home_store_id = form.home_store_id;
  const tags = tagsOf(form.tags);
  if (tags.join() !== client.tags.join()) edit.tags = tags;
  return edit;
}

// Whoever had a name keeps one: a page nobody finds again is a slip of the hand.
export function namelessness(form: ClientForm, client: Client): Problem | null {
  const named = (one: Pick<ClientForm, 'given_name' | 'family_name'>): string =>
    (one.given_name + one.family_name).trim();
  if (named(form) || !named(formOf(client))) return null;
  const fault = { code: 'required', text: words.edit.noName };
  return new Problem(422, 'fields', '', { '/given_name': fault });
}

// Half written it stays on this phone, with what stood there when it was begun: where that was
// changed since, the house asks.
export interface LeftEdit {
  of: Client;
  form: ClientForm;
  address: AddressingForm;
}
export function leftIn(of: Client, form: ClientForm, address: AddressingForm): LeftEdit | null {
  const begun = [formOf(of), addressingForm(of)];
  return JSON.stringify([form, address]) === JSON.stringify(begun) ? null : { of, form, address };
}

function tagsOf(text: string): string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()).filter(Boolean))];
}

export function languages(current: string): { value: string; text: string }[] {
  const codes = current && !common.includes(current) ? [current, ...common] : common;
  const known = codes.map((value) => ({ value, text: languageName(value) }));
  return [{ value: '', text: words.edit.noLanguage }, ...known];
}
