// SPDX-License-Identifier: Apache-2.0
// What is asked of a list of pieces, and what is said of one; plain values.
import type { Aside, ListedPiece, Stone, WholePiece, Wish } from '~/kit/schema.gen';
import { pieceWords as say } from '~/kit/words/pieces';
import { asideText } from '../wishes/aside';

export const facetNames = [
  'category',
  'metal',
  'stone',
  'shape',
  'price',
  'store_id',
  'status',
] as const;
export type FacetName = (typeof facetNames)[number];

export interface Choice {
  q: string;
  order: string;
  chosen: Partial<Record<FacetName, string>>;
}

export function queryOf({ q, order, chosen }: Choice, ordered: boolean): string {
  const query = new URLSearchParams();
  if (q.trim()) query.set('q', q.trim());
  for (const name of facetNames) if (chosen[name]) query.set(name, chosen[name]);
  if (ordered && order !== 'newest') query.set('order', order);
  const text = query.toString();
  return text && `?${text}`;
}

// A value as it is read: bands and states have words of their own.
export function facetText(name: FacetName, value: string, text = ''): string {
  if (name === 'price') return say.bands[value] ?? value;
  if (name === 'status')
    return value === 'reserved' ? say.reservedOrAside : (say.states[value] ?? value);
  return text || capital(value);
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function carats(points: number): string {
  return say.carat((points / 100).toFixed(2));
}

// What keeps a piece for a client comes before its state.
export function stateText({ aside, status }: { aside?: Aside | null; status: string }): string {
  return aside ? asideText(aside) : (say.states[status]?.toLowerCase() ?? '');
}

// In a list of what is in stock nobody needs to hear that it is.
export function unusualState(piece: ListedPiece): string {
  return piece.status === 'in_stock' && !piece.aside ? '' : stateText(piece);
}

// Beside a letter to somebody: what is kept for them, and what is for somebody else.
export function stateFor(client: string, piece: ListedPiece): string {
  return piece.aside?.client_id === client ? say.asideForThem : unusualState(piece);
}

// "Platinum, diamond, 2.03 ct".
export function lineOf({ metal, stone, points }: ListedPiece): string {
  return capital([metal, stone, points ? carats(points) : ''].filter(Boolean).join(', '));
}

// "Cushion, 2.03 ct, H, VS1, very good cut".
export function stoneLine(stone: Stone): string {
  return [
    stone.shape,
    stone.points ? carats(stone.points) : '',
    stone.colour,
    stone.clarity,
    stone.cut && say.cut(stone.cut),
    stone.origin && say.from(stone.origin),
  ]
    .filter(Boolean)
    .join(', ');
}

export function factsOf(piece: WholePiece): [string, string][] {
  const metal = [piece.metal, piece.karat ? say.karat(piece.karat) : ''].filter(Boolean).join(', ');
  const facts: [string, string | null | undefined][] = [
    [say.facts.metal, capital(metal)],
    [say.facts.colour, capital(piece.colour)],
    [say.facts.style, capital(piece.style)],
    [say.facts.size, piece.size],
    [say.facts.brand, piece.brand],
    [say.facts.reference, piece.reference],
    [say.facts.dial, capital(piece.dial)],
    [say.facts.bracelet, capital(piece.bracelet)],
    [say.facts.store, piece.store_name],
    [say.facts.sku, piece.sku],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

export function pointsOf(typed: string): number | null {
  const points = Math.round(Number(typed.replace(',', '.')) * 100);
  return typed.trim() && Number.isFinite(points) ? points : null;
}

// The open wish of a client that names this piece.
export const wishOf = (wishes: readonly Wish[], piece: string): Wish | undefined =>
  wishes.find((one) => one.piece_id === piece && !one.gifting);
