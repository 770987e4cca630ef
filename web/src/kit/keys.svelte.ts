// SPDX-License-Identifier: Apache-2.0
// The one listener to the keyboard; a page says which acts it answers while it is shown.
import { untrack } from 'svelte';
import { keymap, moved, printed, readKey, type Act, type Keymap } from './keymap';

type Answers = Partial<Record<Act, () => void>>;
const place = 'carnet.keys';
const ownPlace = 'carnet.keymap';
const patience = 1200; // how long g waits for its second key

let answers = $state.raw<readonly Answers[]>([]);
let singles = $state(localStorage.getItem(place) !== 'off');
let map = $state.raw<Keymap>({ ...keymap, ...ownKeys() });
let before = '';
let timer: ReturnType<typeof setTimeout> | undefined;

export const keys = {
  get singles(): boolean {
    return singles;
  },
  // Whoever came last answers: a sheet before its page, a page before the shell.
  answer(act: Act): (() => void) | undefined {
    return answers.findLast((one) => one[act])?.[act];
  },
  printed: (act: Act): string => printed(act, apple(), map),
  get own(): boolean {
    return Object.keys(keymap).some((act) => map[act as Act] !== keymap[act as Act]);
  },
};

export function setSingles(on: boolean): void {
  singles = on;
  if (on) localStorage.removeItem(place);
  else localStorage.setItem(place, 'off');
}

// False when that key cannot be had; null gives every act its first key back.
export function setKey(act: Act | null, key = ''): boolean {
  const next = act ? moved(map, act, key) : keymap;
  if (!next) return false;
  map = next;
  if (act) localStorage.setItem(ownPlace, JSON.stringify(map));
  else localStorage.removeItem(ownPlace);
  return true;
}

function ownKeys(): Partial<Keymap> {
  try {
    return JSON.parse(localStorage.getItem(ownPlace) ?? '{}') as Partial<Keymap>;
  } catch {
    return {};
  }
}

// Use as onMount(() => whenKey({ done: () => … })), or in an effect that says when.
export function whenKey(mine: Answers): () => void {
  answers = [...untrack(() => answers), mine];
  return () => void (answers = untrack(() => answers).filter((one) => one !== mine));
}

export function startKeys(): () => void {
  document.addEventListener('keydown', heard);
  return () => document.removeEventListener('keydown', heard);
}

export function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function heard(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const pressed = { key: event.key, mod: event.metaKey || event.ctrlKey, alt: event.altKey };
  const field = inField(event.target) && isShown(event.target) && !chooses(event.target);
  const { act, wait } = readKey(pressed, { field, singles, before }, map);
  clearTimeout(timer);
  before = wait ?? '';
  if (wait) timer = setTimeout(() => (before = ''), patience);
  // A dialog is a room of its own: it closes itself on Esc and answers no single key.
  const room = document.querySelector('dialog[open]');
  if (!act || (room && keymap[act].split(' ')[0] !== 'mod')) return;
  const answer = room && act === 'send' ? keepIn(event.target) : keys.answer(act);
  if (!answer) return;
  event.preventDefault();
  answer();
}

// In a sheet it keeps: the button that does is pressed, and nothing of the page beneath.
function keepIn(target: EventTarget | null): (() => void) | undefined {
  const near = (target as Element).closest('form, dialog');
  if (near?.matches('[role]')) return; // what asks back is answered by a button of its own
  const keep = near?.querySelector<HTMLElement>('.primary:enabled');
  return keep ? () => keep.click() : undefined;
}

// The field of a dialog that has just closed keeps the focus until the next frame.
function isShown(target: EventTarget | null): boolean {
  return target instanceof Element && target.checkVisibility();
}

// Chips and ticks are inputs that nobody writes in.
function chooses(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && /^(radio|checkbox|button)$/.test(target.type);
}

function apple(): boolean {
  return /Mac|iPhone|iPad/.test(navigator.userAgent);
}
