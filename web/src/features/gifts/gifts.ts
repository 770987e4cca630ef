// SPDX-License-Identifier: Apache-2.0
// What is said of a piece somebody gave or wears; plain values.
import { fullDay } from '~/kit/format';
import type { Gift, GiftEdit, Relation } from '~/kit/schema.gen';
import { giftWords as say } from '~/kit/words/gifts';

export interface GiftForm {
  wearer: string; // '' themselves, an id of a client, or 'another'
  name: string;
  occasion: string;
  day: string;
  completes: string;
}

export function formOf(gift: Gift | null): GiftForm {
  return {
    wearer: gift?.other_id ?? (gift?.other_name ? 'another' : ''),
    name: gift && !gift.other_id ? gift.other_name : '',
    occasion: gift?.occasion ?? 'unsaid',
    day: gift?.day ?? '',
    completes: gift?.completes ?? '',
  };
}

export function editOf(form: GiftForm): Partial<GiftEdit> {
  const { wearer, name, occasion, day, completes } = form;
  return {
    occasion: occasion as NonNullable<GiftEdit['occasion']>,
    ...(wearer === 'another' ? { wearer_name: name.trim() } : wearer && { wearer_id: wearer }),
    ...(occasion !== 'unsaid' && day && { day }),
    ...(completes.trim() && { completes: completes.trim() }),
  };
}

// Whoever is related has a page of their own; somebody who wears it already stays a choice.
export function wearers(
  name: string,
  relations: readonly Relation[],
  gift: Gift | null,
): { value: string; text: string }[] {
  const known = new Map<string, string>();
  for (const each of relations) if (each.other_id) known.set(each.other_id, each.name);
  if (gift?.other_id) known.set(gift.other_id, gift.other_name);
  return [
    { value: '', text: say.themselves(name) },
    ...[...known].map(([value, text]) => ({ value, text })),
    { value: 'another', text: say.another },
  ];
}

// "Worn by Priya Raman, anniversary, 2 April 2025, completes the eternity band".
export function lineOf(gift: Gift): string {
  const worn = gift.other_name ? say.wornBy(gift.other_name) : say.ownPiece;
  return [
    gift.part === 'wears' ? say.from(gift.other_name) : worn,
    gift.occasion === 'unsaid' ? '' : say.occasions[gift.occasion]?.toLowerCase(),
    gift.day ? fullDay(gift.day) : '',
    gift.completes ? say.with(gift.completes) : '',
    gift.occasion === 'unsaid' && !gift.day ? say.bought(fullDay(gift.bought)) : '',
  ]
    .filter(Boolean)
    .join(', ');
}
