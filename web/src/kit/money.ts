// SPDX-License-Identifier: Apache-2.0
// Amounts as people type them: "3,000", "$3 000", "3000.50"; what is no amount is told by name.
import { Problem } from './request';
import type { Money } from './schema.gen';
import { amountWords } from './words/amounts';

// Nothing where no amount can be read.
export function minorOf(text: string, currency: string): number | null {
  const plain = text.replace(currency, '').replace(/[\s’'$€£¥]/g, '');
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const whole = Number(found[1]!.replace(/[.,]/g, ''));
  return Math.round((whole + Number(`0.${found[2] ?? 0}`)) * 10 ** decimalsOf(currency));
}

export function typedOf(money: Money | null | undefined): string {
  return money ? String(money.minor / 10 ** decimalsOf(money.currency)) : '';
}

function decimalsOf(currency: string): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}

// The fault of each field in which something stands that is no amount.
export function amountFaults<Field extends string>(
  form: Record<Field, string>,
  fields: readonly Field[],
  currency: string,
): Problem | null {
  const wrong = fields.filter((one) => form[one].trim() && minorOf(form[one], currency) === null);
  if (!wrong.length) return null;
  const faults = wrong.map((one) => [
    `/${one}`,
    { code: 'amount', text: amountWords.unread(form[one].trim()) },
  ]);
  return new Problem(400, 'fields', '', Object.fromEntries(faults));
}
