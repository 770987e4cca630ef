// SPDX-License-Identifier: Apache-2.0
// What is wrong with the words of a template while they are written; the server says the same.
export const placeholders = ['first_name', 'signature', 'store', 'piece'] as const;
export type Placeholder = (typeof placeholders)[number];
export type TemplateFault =
  | { kind: 'empty' }
  | { kind: 'open' }
  | { kind: 'unknown'; names: string[] }
  | { kind: 'answer'; word: string }
  | { kind: 'shortener'; host: string };

export const longest = { sms: 1600, email: 4000 };

// A carrier acts on these words by itself, whatever was asked; the server keeps the longer list.
const orders =
  'stop|stopall|end|cancel|quit|unsubscribe|revoke|optout|remove|' +
  'yes|no|start|unstop|join|help|info';
const asking = 'reply|text|respond|answer|send|txt';
const between = 'with|back|just|or|us|the|word|either|and|to|confirm|by|\\w';
const asks = new RegExp(
  `\\b(?:${asking})\\b(?:[\\s,"“‘']+(?:${between})\\b)*[\\s,"“‘']+(${orders})\\b`,
  'i',
);
const shorteners =
  /\b(bit\.ly|tinyurl\.com|t\.co|goo\.gl|ow\.ly|is\.gd|buff\.ly|rebrand\.ly|cutt\.ly)\//i;
const known: readonly string[] = placeholders;

export function faultsOf(body: string): TemplateFault[] {
  if (!body.trim()) return [{ kind: 'empty' }];
  const faults: TemplateFault[] = [];
  const names = [...body.matchAll(/\{([^{}]*)\}/g)].map((found) => found[1]!);
  const strange = [...new Set(names.filter((name) => !known.includes(name)))];
  if (strange.length) faults.push({ kind: 'unknown', names: strange });
  if (/[{}]/.test(body.replace(/\{[^{}]*\}/g, ''))) faults.push({ kind: 'open' });
  const word = asks.exec(body)?.[1];
  if (word) faults.push({ kind: 'answer', word: word.toUpperCase() });
  const host = shorteners.exec(body)?.[1];
  if (host) faults.push({ kind: 'shortener', host });
  return faults;
}

export function filled(body: string, values: Record<Placeholder, string>): string {
  return body.replace(/\{([^{}]*)\}/g, (whole, name: string) =>
    known.includes(name) ? values[name as Placeholder] : whole,
  );
}
