// SPDX-License-Identifier: Apache-2.0
// A piece as a form holds it, and what a changed form tells; plain values.
import { minorOf, typedOf } from '~/kit/money';
import type { PieceEdit, Stone, WholePiece } from '~/kit/schema.gen';
import { pointsOf } from './pieces';

const stoneTexts = [
  'type',
  'shape',
  'colour',
  'clarity',
  'cut',
  'origin',
  'laboratory',
  'certificate',
] as const;
const texts = [
  'title',
  'sku',
  'category',
  'metal',
  'colour',
  'style',
  'brand',
  'reference',
  'dial',
  'bracelet',
  'size',
  'description',
] as const;

export type StoneForm = Record<(typeof stoneTexts)[number], string> & { carat: string };
export type PieceForm = Record<(typeof texts)[number], string> & {
  karat: string;
  price: string;
  cost: string;
  status: string;
  store_id: string;
  stones: StoneForm[];
};

export function stoneForm(stone?: Stone): StoneForm {
  const form = { carat: stone?.points ? String(stone.points / 100) : '' } as StoneForm;
  for (const name of stoneTexts) form[name] = stone?.[name] ?? '';
  return form;
}

export function formOf(piece: WholePiece | null, store: string): PieceForm {
  const form = {
    karat: piece?.karat ? String(piece.karat) : '',
    price: typedOf(piece?.price),
    cost: typedOf(piece?.cost),
    status: piece?.status ?? 'in_stock',
    store_id: piece ? (piece.store_id ?? '') : store,
    stones: piece?.stones.map(stoneForm) ?? [],
  } as unknown as PieceForm;
  for (const name of texts) form[name] = piece?.[name] ?? '';
  return form;
}

function stoneOf(form: StoneForm): Record<string, unknown> {
  const stone: Record<string, unknown> = { type: form.type };
  for (const name of stoneTexts) if (form[name].trim()) stone[name] = form[name].trim();
  const points = pointsOf(form.carat);
  if (form.carat.trim()) stone['points'] = points ?? 0;
  return stone;
}

// Only what was changed.
export function editOf(form: PieceForm, before: PieceForm, currency: string): Partial<PieceEdit> {
  const edit: Record<string, unknown> = {};
  for (const name of texts)
    if (form[name].trim() !== before[name]) edit[name] = form[name].trim();
  if (form.karat !== before.karat) edit['karat'] = Math.round(Number(form.karat) || 0);
  for (const name of ['price', 'cost'] as const)
    if (form[name] !== before[name])
      edit[name] = { minor: minorOf(form[name], currency) ?? 0, currency };
  if (form.status !== before.status) edit['status'] = form.status;
  if (form.store_id && form.store_id !== before.store_id) edit['store_id'] = form.store_id;
  if (JSON.stringify(form.stones) !== JSON.stringify(before.stones))
    edit['stones'] = form.stones.map(stoneOf);
  return edit as Partial<PieceEdit>;
}
