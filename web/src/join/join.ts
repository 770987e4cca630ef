// SPDX-License-Identifier: Apache-2.0
// A client's own phone: shows the form of a one-time link and sends what is written, once.
import './join.css';
import { newId } from '../kit/id';
import { addFields, entryOf, showFaults, type Faults, type Form } from './fields';
import { speak, words } from './words';

const main = document.getElementById('join')!;
const token = location.hash.slice(1);
const id = newId(); // the same again after a lost answer is no second use

function add<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  text: string,
  more: Partial<HTMLElementTagNameMap[K]> = {},
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), { textContent: text }, more);
  main.append(made);
  return made;
}

async function ask<T>(path: string, body: object): Promise<{ status: number; data: T }> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: answer.status, data: (await answer.json()) as T };
}

function end(text: string, more = ''): void {
  main.replaceChildren();
  const heading = add('h1', text, { tabIndex: -1 });
  if (more) add('p', more);
  heading.focus();
}

interface Refusal {
  title: string;
  fields?: Faults;
}

async function send(form: HTMLFormElement, status: HTMLElement): Promise<void> {
  const button = form.querySelector('button')!;
  button.disabled = true;
  status.textContent = words.sending;
  try {
    const entry = { id, token, ...entryOf(form) };
    const { status: said, data } = await ask<Refusal & { house: string }>('/api/join', entry);
    if (said === 201) return end(words.thanks(data.house), words.close);
    if (said === 404) return end(words.over);
    status.textContent = words.faults[data.fields ? 'fields' : 'failed'] ?? data.title;
    showFaults(form, data.fields ?? {});
  } catch {
    status.textContent = words.offline;
  } finally {
    button.disabled = false;
  }
}

function show(shown: Form): void {
  main.replaceChildren();
  add('p', shown.house, { className: 'label' });
  add('h1', words.title);
  add('p', words.intro(shown.store || shown.house), { className: 'aside' });
  const form = add('form', '', { noValidate: true });
  addFields(form, shown);
  const status = add('p', '', { className: 'small' });
  status.role = 'status';
  form.append(status, Object.assign(document.createElement('button'), {
    className: 'btn primary',
    textContent: words.send,
  }));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void send(form, status);
  });
}

async function begin(): Promise<void> {
  await speak();
  const { status, data } = await ask<Form>('/api/join/form', { token });
  if (status === 200) show(data);
  else end(words.over);
}

void begin().catch(() => end(words.offline));
