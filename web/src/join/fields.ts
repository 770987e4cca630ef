// SPDX-License-Identifier: Apache-2.0
// The fields of the page a client fills in, what they say, and what is wrong with them.
import { words } from './words';

interface Wording {
  id: string;
  body: string;
}
export interface Form {
  house: string;
  store: string;
  by_text?: Wording | null;
  by_email?: Wording | null;
}
export type Faults = Record<string, { code: string; text: string }>;

function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  more: Partial<HTMLElementTagNameMap[K]> = {},
  ...within: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), more);
  made.append(...within);
  return made;
}

function faultOf(name: string): HTMLElement {
  return make('p', { id: `fault-${name}`, className: 'small fault', hidden: true });
}

function line(label: string, field: HTMLInputElement | HTMLSelectElement): HTMLElement {
  return make('label', { className: 'line' }, make('span', { className: 'label' }, label), field);
}

function text(name: string, label: string, more: Partial<HTMLInputElement>): HTMLElement[] {
  const field = make('input', { name, maxLength: 100, ...more });
  field.setAttribute('aria-describedby', `fault-${name}`);
  return [line(label, field), faultOf(name)];
}

// A day and a month: nobody is asked for a year.
function date(name: string, label: string): HTMLElement[] {
  const day = make('input', { name: `${name}_day`, inputMode: 'numeric', maxLength: 2 });
  const none = make('option', { value: '' }, words.none);
  const month = make('select', { name: `${name}_month` }, none);
  const format = new Intl.DateTimeFormat(document.documentElement.lang, { month: 'long' });
  for (let each = 1; each <= 12; each++)
    month.append(make('option', { value: `${each}` }, format.format(new Date(2000, each - 1, 2))));
  const legend = make('legend', { className: 'label' }, label);
  for (const field of [day, month]) field.setAttribute('aria-describedby', `fault-${name}`);
  const both = make('fieldset', {}, legend, line(words.day, day), line(words.month, month));
  return [both, faultOf(name)];
}

function yes(name: string, wording: Wording | null | undefined): HTMLElement[] {
  if (!wording) return [];
  const box = make('input', { type: 'checkbox', name, value: wording.id });
  box.setAttribute('aria-describedby', `fault-${name}`);
  return [make('label', { className: 'yes' }, box, make('span', {}, wording.body)), faultOf(name)];
}

export function addFields(form: HTMLFormElement, { by_text, by_email }: Form): void {
  form.append(
    ...text('given_name', words.given, { autocomplete: 'given-name' }),
    ...text('family_name', words.family, { autocomplete: 'family-name' }),
    ...text('phone', words.phone, { type: 'tel', autocomplete: 'tel', maxLength: 60 }),
    ...text('email', words.email, { type: 'email', autocomplete: 'email', maxLength: 254 }),
    ...date('birthday', words.birthday),
    ...date('anniversary', words.anniversary),
    ...yes('agreed_by_text', by_text),
    ...yes('agreed_by_email', by_email),
  );
  if (by_text || by_email) form.append(make('p', { className: 'small faint' }, words.choice));
}

export function entryOf(form: HTMLFormElement): Record<string, unknown> {
  const said = new FormData(form);
  const entry: Record<string, unknown> = {};
  for (const [name, value] of said)
    if (value && !/_(day|month)$/.test(name)) entry[name] = String(value).trim();
  for (const name of ['birthday', 'anniversary']) {
    const [day, month] = [said.get(`${name}_day`), said.get(`${name}_month`)].map(Number);
    if (!day && !month) continue;
    // A day without its month is sent as it stands: the house says what is missing.
    entry[name] = { month: month || 0, ...(day ? { day } : {}), calendar: 'gregorian' };
  }
  return entry;
}

const faultText = (name: string, { code, text }: Faults[string]): string => {
  const { faults } = words;
  return faults[`${name} ${code}`] ?? faults[code] ?? faults['other'] ?? text;
};

// Each under its field; the first of them is where the client goes on.
export function showFaults(form: HTMLFormElement, faults: Faults): void {
  const told = new Map(
    Object.entries(faults).map(([at, fault]) => {
      const name = at.split('/')[1]!;
      return [name, faultText(name, fault)];
    }),
  );
  let first: HTMLElement | undefined;
  for (const field of form.querySelectorAll<HTMLElement>('[aria-describedby]')) {
    const name = field.getAttribute('aria-describedby')!.slice('fault-'.length);
    const wrong = told.get(name);
    if (wrong) field.setAttribute('aria-invalid', 'true');
    else field.removeAttribute('aria-invalid');
    const place = document.getElementById(`fault-${name}`)!;
    place.textContent = wrong ?? '';
    place.hidden = !wrong;
    if (wrong) first ??= field;
  }
  first?.focus();
}
