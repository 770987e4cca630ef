// SPDX-License-Identifier: Apache-2.0
// Which key does what; pure, so that it can be tested. "mod" is ⌘ or Ctrl, "g t" one after another.
export const keymap = {
  palette: 'mod k',
  search: '/',
  next: 'j',
  previous: 'k',
  open: 'Enter',
  done: 'e',
  later: 'h',
  reply: 'r',
  send: 'mod Enter',
  undo: 'z',
  note: 'n',
  walk_in: 'w',
  book: 'b',
  call: 'c',
  today: 'g t',
  clients: 'g c',
  inbox: 'g i',
  calendar: 'g a',
  team: 'g m',
  client_before: '[',
  client_after: ']',
  shortcuts: '?',
  close: 'Escape',
} as const;

export type Act = keyof typeof keymap;
const acts = Object.entries(keymap) as [Act, string][];

export interface Pressed {
  key: string;
  mod: boolean; // ⌘ or Ctrl
  alt: boolean;
}
export interface Where {
  field: boolean; // the cursor stands in a field
  singles: boolean; // keys without ⌘ are switched on
  before: string; // the first key of a pair, pressed a moment ago
}

// The act that was meant, or the key to wait with, or neither.
export function readKey(pressed: Pressed, where: Where): { act?: Act; wait?: string } {
  if (pressed.alt) return {};
  if (pressed.mod) return found(`mod ${plain(pressed.key)}`);
  if (pressed.key === 'Escape') return { act: 'close' };
  if (where.field || !where.singles || pressed.key === 'Enter') return {};
  const key = plain(pressed.key);
  if (where.before) return found(`${where.before} ${key}`);
  if (acts.some(([, keys]) => keys.startsWith(`${key} `))) return { wait: key };
  return found(key);
}

// "⌘K" or "Ctrl K", "G T", "Esc": how a key is printed.
export function printed(act: Act, apple: boolean): string {
  const names: Record<string, string> = {
    mod: apple ? '⌘' : 'Ctrl',
    Enter: apple ? '↩' : 'Enter',
    Escape: 'Esc',
  };
  const keys = keymap[act].split(' ').map((key) => names[key] ?? key.toUpperCase());
  return keys.join(apple && keys[0] === '⌘' ? '' : ' ');
}

function plain(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

function found(keys: string): { act?: Act } {
  const act = acts.find(([, wanted]) => wanted === keys)?.[0];
  return act ? { act } : {};
}
