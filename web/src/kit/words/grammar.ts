// SPDX-License-Identifier: Apache-2.0
// The little grammar our sentences need: numbers as words, plurals, capitals.
const small = [
  'none',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
];
const rules = new Intl.PluralRules('en');

// Up to ten in words, as a person would write it in a sentence.
export function inWords(n: number): string {
  return small[n] ?? n.toLocaleString('en');
}

export function plural(n: number, forms: { one: string; other: string }): string {
  return rules.select(n) === 'one' ? forms.one : forms.other;
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('en') + text.slice(1);
}
