// SPDX-License-Identifier: Apache-2.0
// How a size is said: its scale, where it was measured, and what is near it elsewhere.
import type { Size } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';

const say = recordWords.sizes;
const ring_scales = ['us', 'uk', 'eu', 'jp'] as const;

export type Scale = Size['scale'];

export function inScale(scale: Scale, text: string): string {
  const name = say.scales[scale];
  return (ring_scales as readonly string[]).includes(scale) ? `${name} ${text}` : `${text} ${name}`;
}

export function sizeText(size: Pick<Size, 'scale' | 'said'>): string {
  return inScale(size.scale, size.said);
}

// "Left hand, ring finger"; "Wrist".
export function placeOf({ part, hand, finger }: Size): string {
  if (!hand || !finger) return say.parts[part];
  const side = say.hands[hand];
  return finger === 'thumb' ? say.thumb(side) : say.place(side, say.fingers[finger]);
}

// "about US 6, EU 52, JP 12; 16.51 mm across".
export function nearText(size: Size): string {
  const others = size.nearest.map((one) => inScale(one.scale, one.text)).join(', ');
  const about = others ? say.about(others) : '';
  if (size.part !== 'ring') return about;
  return [about, say.across((size.hundredth_mm / 100).toFixed(2))].filter(Boolean).join('; ');
}

// Rings and lengths have scales of their own; the last one used is offered first.
export function scalesOf(part: Size['part']): readonly Scale[] {
  return part === 'ring' ? ring_scales : (['cm', 'mm', 'inch'] as const);
}

export function usualScale(part: Size['part'], sizes: readonly Size[]): Scale {
  const scales = scalesOf(part);
  return sizes.find((one) => scales.includes(one.scale))?.scale ?? scales[0]!;
}
