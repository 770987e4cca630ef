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
  show: 'v',
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
export type Keymap = Readonly<Record<Act, string>>;
const entries = (map: Keymap): [Act, string][] => Object.entries(map) as [Act, string][];

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
export function readKey(
  pressed: Pressed,
  where: Where,
  map: Keymap = keymap,
): { act?: Act; wait?: string } {
  if (pressed.alt) return {};
  if (pressed.mod) return found(`mod ${plain(pressed.key)}`, map);
  if (pressed.key === 'Escape') return { act: 'close' };
  if (where.field || !where.singles || pressed.key === 'Enter') return {};
  const key = plain(pressed.key);
  if (where.before) return found(`${where.before} ${key}`, map);
  if (begins(key, map)) return { wait: key };
  return found(key, map);
}

// "⌘K" or "Ctrl K", "G T", "Esc": how a key is printed.
export function printed(act: Act, apple: boolean, map: Keymap = keymap): string {
  const names: Record<string, string> = {
    mod: apple ? '⌘' : 'Ctrl',
    Enter: apple ? '↩' : 'Enter',
    Escape: 'Esc',
  };
  const keys = map[act].split(' ').map((key) => names[key] ?? key.toUpperCase());
  return keys.join(apple && keys[0] === '⌘' ? '' : ' ');
}

function plain(key: string): string {
  return key.length === 1 ? key.toLowerCase() : key;
}

function begins(key: string, map: Keymap): boolean {
  return entries(map).some(([, keys]) => keys.startsWith(`${key} `));
}

// A key that acts by itself can be another one; Enter, Esc and those with ⌘ stay.
export function movable(act: Act): boolean {
  return keymap[act].length === 1;
}

// The act takes the key, and whoever had it takes the act's; null when the key cannot be had.
export function moved(map: Keymap, act: Act, key: string): Keymap | null {
  const wanted = plain(key);
  if (wanted.length !== 1 || wanted === ' ' || begins(wanted, map)) return null;
  const had = entries(map).find(([, keys]) => keys === wanted)?.[0];
  return { ...map, ...(had ? { [had]: map[act] } : {}), [act]: wanted };
}

function found(keys: string, map: Keymap): { act?: Act } {
  const act = entries(map).find(([, wanted]) => wanted === keys)?.[0];
  return act ? { act } : {};
}
