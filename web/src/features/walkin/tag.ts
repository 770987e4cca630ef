// SPDX-License-Identifier: Apache-2.0
// The tag of a piece: which numbers a code may stand for, and whose number it is.
import { call } from '~/kit/api';
import type { KeptPiece } from '~/kit/db';
import { keepPiece, recentPieces, type ShownPiece } from '~/kit/pieces';
import type { Page } from '~/kit/wire';

// Upper and lower case, blanks and dashes are printed one way and typed another.
const folded = (number: string): string => number.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

export const isSameNumber = (one: string, other: string): boolean =>
  folded(one) !== '' && folded(one) === folded(other);

// A tag bears its number, or a link that names it last or as its sku.
export function numbersOn(code: string): string[] {
  const text = code.trim().slice(0, 300);
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return text ? [text] : [];
  const { searchParams, pathname } = new URL(text);
  const last = pathname.split('/').filter(Boolean).at(-1) ?? '';
  return [searchParams.get('sku') ?? '', unescaped(last)].filter(Boolean);
}

function unescaped(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

// First among the pieces on this phone, then in the house; throws when there is no line.
export async function pieceWith(code: string): Promise<KeptPiece | null> {
  const numbers = numbersOn(code);
  const known = await recentPieces();
  for (const number of numbers) {
    const here = known.find(({ sku }) => isSameNumber(sku ?? '', number));
    if (here) return here;
  }
  for (const number of numbers) {
    const path = `/api/pieces?limit=20&q=${encodeURIComponent(number)}`;
    const { items } = await call<Page<ShownPiece>>(path);
    const found = items.find(({ sku }) => isSameNumber(sku, number));
    if (found) return keepPiece(found);
  }
  return null;
}
