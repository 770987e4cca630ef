// SPDX-License-Identifier: Apache-2.0
// Amounts as people type them: "3,000", "3 000", "3000.50"; nothing readable is nothing.
export function minorOf(text: string, currency: string): number {
  const exact = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  const digits = exact.maximumFractionDigits ?? 2;
  const plain = text.trim().replace(/[\s’']/g, '');
  const found = /^(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return 0;
  const whole = Number(found[1]!.replace(/[.,]/g, ''));
  return Math.round((whole + Number(`0.${found[2] ?? 0}`)) * 10 ** digits);
}
