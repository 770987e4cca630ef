// SPDX-License-Identifier: Apache-2.0
// What the palette offers for the words that were typed, in its order.
import { words } from '~/kit/words';
import type { Doing } from './doing';
import { answers, begins } from './named';
import type { Screen } from './screens';

export interface Person {
  id: string;
  name: string;
  line?: string | undefined;
  act: () => void;
}
export interface Piece {
  id: string;
  title: string;
  sku: string;
  act: () => void;
}
interface Option extends Doing {
  note: string | undefined;
  person: boolean;
}
interface Group {
  label: string;
  options: Option[];
}

// A screen that is meant, whom the words name, what else they may open or do, and then whom they
// find otherwise: by an address, a number. A piece is named by its title or what stands on its tag.
export function offered(
  query: string,
  people: readonly Person[],
  screens: readonly Screen[],
  acts: readonly Doing[],
  pieces: readonly Piece[] = [],
): Group[] {
  const say = words.palette;
  const found = people.map(({ id, name, line, act }) => {
    return { id, text: name, note: line, key: '', person: true, act };
  });
  const plain = (all: readonly Doing[]): Option[] =>
    all.map(({ id, text, key, act }) => ({ id, text, key, act, note: '', person: false }));
  const named = found.filter(({ text }) => answers(text, query));
  const called = pieces
    .filter(({ title, sku }) => begins(sku, query) || answers(title, query))
    .map((piece) => {
      const { id, title, sku, act } = piece;
      return { id, text: title, note: sku, key: '', person: false, act };
    });
  const meant = screens.filter(({ names }) => names.some((name) => begins(name, query)));
  const rest = screens.filter(
    (one) => !meant.includes(one) && one.names.some((name) => answers(name, query)),
  );
  return [
    { label: say.screens, options: plain(meant) },
    { label: query.trim() ? say.people : words.clients.recent, options: named },
    { label: say.screens, options: plain(rest) },
    { label: words.client.pieces, options: called },
    { label: say.acts, options: plain(acts.filter(({ text }) => answers(text, query))) },
    { label: say.people, options: found.filter((one) => !named.includes(one)) },
  ].filter(({ options }) => options.length);
}
