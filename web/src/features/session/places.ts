// SPDX-License-Identifier: Apache-2.0
// Time zones and currencies to choose from, named by the platform.
import { words } from '~/kit/words';

export interface Option {
  value: string;
  text: string;
}

export function zones(mine: string): Option[] {
  const all = new Set([mine, ...Intl.supportedValuesOf('timeZone')]);
  return [...all]
    .toSorted()
    .map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ').replaceAll('/', ', ') }));
}

const names = new Intl.DisplayNames(words.locale, { type: 'currency' });
const codes = ['USD', 'CAD', 'EUR', 'GBP', 'CHF', 'AED', 'AUD', 'HKD', 'JPY', 'SGD'];
export const currencies: Option[] = codes.map((code) => ({
  value: code,
  text: `${names.of(code)} (${code})`,
}));
