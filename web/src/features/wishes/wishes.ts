// SPDX-License-Identifier: Apache-2.0
// What stands under a wish, and what a changed form tells; plain values.
import { dayMonth, wholeMoney } from '~/kit/format';
import type { Visit, Wish, WishEdit } from '~/kit/schema.gen';
import { capital } from '~/kit/words/grammar';
import { wishWords as say } from '~/kit/words/wishes';
import { asideText } from './aside';

export interface WishForm {
  words: string;
  for_whom: string;
  by_day: string;
  note: string;
  tried: boolean;
}

export function formOf(wish: Wish | null): WishForm {
  return {
    words: wish?.words ?? '',
    for_whom: wish?.for_whom ?? '',
    by_day: wish?.by_day ?? '',
    note: wish?.note ?? '',
    tried: wish?.tried ?? false,
  };
}

// Only what was changed; an empty day takes it away, a piece is the one that was found.
export function editOf(form: WishForm, piece: string, wish: Wish): Partial<WishEdit> {
  const before = formOf(wish);
  const edit: Partial<WishEdit> = {};
  for (const field of ['words', 'for_whom', 'note'] as const)
    if (form[field].trim() !== before[field]) edit[field] = form[field].trim();
  if (piece) edit.piece_id = piece;
  if (form.by_day !== before.by_day) edit.by_day = form.by_day;
  if (form.tried !== before.tried) edit.tried = form.tried;
  return edit;
}

// The looks first: who came back for it means it.
export function detailOf(wish: Wish, now: Date): string {
  const says = /\d/.test(wish.words); // an amount they named themselves is not told twice
  return [
    wish.looks > 1 ? say.looks(wish.looks) : '',
    wish.tried ? say.triedOn : '',
    wish.for_whom ? say.for(wish.for_whom) : '',
    wish.by_day ? say.by(dayMonth(wish.by_day, now)) : '',
    wish.highest && !says ? say.upTo(wholeMoney(wish.highest)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

export function stateOf({ gifting, reservation, piece_status }: Wish, now: Date): string {
  if (gifting) return say.given(dayMonth(gifting.day, now), gifting.given_by);
  if (reservation) return capital(asideText(reservation));
  return piece_status && piece_status !== 'in_stock' ? say.gone : '';
}

// What they looked at and have not wished for yet, the newest first.
export function toWishFor(
  visits: readonly Visit[],
  wishes: readonly Wish[],
): { id: string; title: string }[] {
  const known = new Set(wishes.map((wish) => wish.piece_id));
  const found = new Map<string, string>();
  for (const visit of visits.filter((one) => !one.bought))
    for (const { piece_id, title } of visit.pieces)
      if (piece_id && !known.has(piece_id)) found.set(piece_id, title);
  return [...found].slice(0, 4).map(([id, title]) => ({ id, title }));
}
