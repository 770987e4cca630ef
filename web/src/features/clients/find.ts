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
  #last: { wanted: string; lines: Line<T>[] } | null = null;

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
    const wanted = digits || fold(query);
    if (!wanted) return { items: [], total: 0 };
    const begins = digits ? [digits] : wanted.split(' ').map((word) => ` ${word}`);
    const lines = this.#among(digits ? `#${digits}` : wanted).filter(({ hay }) =>
      begins.every((begin) => hay.includes(begin)),
    );
    this.#last = { wanted: digits ? `#${digits}` : wanted, lines };
    const first = lines.filter((line) => line.folded.startsWith(wanted));
    const rest = lines.filter((line) => !line.folded.startsWith(wanted));
    const items = [...first.slice(0, limit), ...rest.slice(0, limit)].slice(0, limit);
    return { items: items.map((line) => line.item), total: lines.length };
  }

  // One more letter can only find fewer: the lines found a moment ago are enough to look through.
  #among(wanted: string): Line<T>[] {
    return this.#last && wanted.startsWith(this.#last.wanted) ? this.#last.lines : this.#lines;
  }
}

// The number or email in which what was typed stands, as it is shown: "(212) 555-0142".
export function addressWith(query: string, search: string): string {
  const wanted = digitsOf(query) || (query.includes('@') ? query.trim().toLowerCase() : '');
  const address = search.split(' ').find((word) => /^\+|@/.test(word) && word.includes(wanted));
  const shown = address?.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '($1) $2-$3');
  return (wanted && shown) || '';
}

// "555-0142" and "(212) 555" are numbers however they are written; two digits alone are not.
function digitsOf(query: string): string {
  if (!/^[\d\s()+./-]+$/.test(query)) return '';
  const digits = query.replace(/\D/g, '');
  return digits.length > 2 ? digits : '';
}
