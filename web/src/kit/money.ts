// SPDX-License-Identifier: Apache-2.0
// Amounts as people type them: "3,000", "$3 000", "3000.50"; what is no amount is told by name.
import { Problem } from './request';
import type { Money } from './schema.gen';
import { amountWords } from './words/amounts';

const written = /^(?:([1-9]\d{0,2}([.,])\d{3}(?:\2\d{3})*)|(\d+))(?:([.,])(\d{1,3}))?$/;

function plainOf(text: string, currency: string): string {
  return text.replace(currency, '').replace(/[\s’'$€£¥]/g, '');
}

// Of money with three decimals "1,234" may be thousands or not; "1.234" is as the screen writes it.
function isEither(text: string, currency: string): boolean {
  return decimalsOf(currency) > 2 && /^[1-9]\d{0,2},\d{3}$/.test(plainOf(text, currency));
}

// Nothing where no amount can be read, nor where it may be read in two ways.
export function minorOf(text: string, currency: string): number | null {
  const plain = plainOf(text, currency);
  const digits = decimalsOf(currency);
  if (isEither(text, currency)) return null;
  if (digits > 2 && /^\d+\.\d{3}$/.test(plain)) return Number(plain.replace('.', ''));
  const [, grouped, between, whole, mark, behind = ''] = written.exec(plain) ?? [];
  const units = whole ?? grouped?.replace(/[.,]/g, '');
  const decimals = behind.replace(/0+$/, '');
  if (!units || (mark && mark === between) || decimals.length > digits) return null;
  return Number(units + decimals.padEnd(digits, '0'));
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
  const textOf = (typed: string): string =>
    isEither(typed, currency) ? amountWords.either(typed) : amountWords.unread(typed);
  const faults = wrong.map((one) => [
    `/${one}`,
    { code: 'amount', text: textOf(form[one].trim()) },
  ]);
  return new Problem(400, 'fields', '', Object.fromEntries(faults));
}
