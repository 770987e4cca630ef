// SPDX-License-Identifier: Apache-2.0
// Finds people among those kept on this device: by the beginning of a word, or digits of a number.
export interface Known<T> {
  item: T;
  name: string;
  sort_key: string;
  search: string; // folded words and digits, as the server keeps them
}
export interface Found<T> {
  items: T[];
  total: number;
}
interface Line<T> extends Known<T> {
  hay: string; // " word word …": a word begins after each space
  folded: string;
}

const marks = /\p{M}+/gu;
const apart = /[^\p{L}\p{N}]+/gu;
const odd: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const oddities = new RegExp(`[${Object.keys(odd).join('')}]`, 'g');

export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(marks, '')
    .toLowerCase()
    .replace(oddities, (letter) => odd[letter]!)
    .replace(apart, ' ')
    .trim();
}

export class Finder<T> {
  readonly #lines: Line<T>[];
  readonly items: readonly T[]; // from A to Z

  constructor(known: readonly Known<T>[]) {
    this.#lines = known
      .map((one) => {
        const folded = fold(one.name);
        return { ...one, folded, hay: ` ${folded} ${one.search}` };
      })
      .sort((a, b) => (a.sort_key < b.sort_key ? -1 : a.sort_key > b.sort_key ? 1 : 0));
    this.items = this.#lines.map((line) => line.item);
  }

  // Whoever's name begins with the words comes first; both groups from A to Z.
  find(query: string, limit: number): Found<T> {
    const digits = digitsOf(query);
    const wanted = fold(query);
    if (!digits && !wanted) return { items: [], total: 0 };
    const words = wanted.split(' ').map((word) => ` ${word}`);
    const first: T[] = [];
    const rest: T[] = [];
    for (const line of this.#lines) {
      if (digits ? !line.hay.includes(digits) : !words.every((word) => line.hay.includes(word)))
        continue;
      if (line.folded.startsWith(wanted)) first.push(line.item);
      else rest.push(line.item);
    }
    return { items: first.concat(rest).slice(0, limit), total: first.length + rest.length };
  }
}

// "555-0142" and "(212) 555" are numbers however they are written; two digits alone are not.
function digitsOf(query: string): string {
  if (!/^[\d\s()+./-]+$/.test(query)) return '';
  const digits = query.replace(/\D/g, '');
  return digits.length > 2 ? digits : '';
}
