// SPDX-License-Identifier: Apache-2.0
// Tastes in words, and which chips stand under a kind.
import { wholeMoney } from '~/kit/format';
import type { Budget, Offered, Taste } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';

const say = recordWords.tastes;

export function wordOf(kind: Taste['kind'], value: string): string {
  return kind === 'karat' ? say.karat(value) : value;
}

// "platinum", "not halo", "allergic to nickel".
export function tasteText({ kind, value, leaning }: Taste): string {
  if (kind === 'allergy') return say.allergic(value);
  const word = wordOf(kind, value);
  return leaning === 'loves' ? word : say.not(word);
}

// What may harm them is read before what they love.
export function allergiesFirst(tastes: readonly Taste[]): Taste[] {
  const harms = ({ kind }: Taste): number => (kind === 'allergy' ? 0 : 1);
  return tastes.toSorted((one, other) => harms(one) - harms(other));
}

// The trade's words, and behind them what was said in other words.
export function chipsOf(offered: Offered, tastes: readonly Taste[]): string[] {
  const said = tastes.filter((one) => one.kind === offered.kind).map((one) => one.value);
  return [...offered.words, ...said.filter((value) => !offered.words.includes(value))];
}

// "1,000 to 3,000", "up to 3,000", with the sign of their currency.
export function budgetText({ from, to }: Budget): string {
  return from ? say.between(wholeMoney(from), wholeMoney(to)) : say.upTo(wholeMoney(to));
}
