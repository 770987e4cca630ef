// SPDX-License-Identifier: Apache-2.0
// What is wrong with the form of a day, all at once and whether or not there is a line: the house
// would say the same of it.
import { recordWords } from '~/kit/words/record';
import type { DayForm } from './noted';

export type Faults = Partial<Record<keyof DayForm, string>>;

export function faultsOf({ kind, label, month, day, year }: DayForm): Faults {
  const say = recordWords.days.faults;
  const faults: Faults = {};
  const isYear = /^[1-9]\d{3}$/.test(year.trim());
  if (kind === 'custom' && !label.trim()) faults.label = say.label;
  if (!month) faults.month = say.month;
  if (year.trim() && !isYear) faults.year = say.year;
  const last = new Date(Date.UTC(isYear ? Number(year) : 2000, Number(month), 0)).getUTCDate();
  if (month && Number(day) > last) faults.day = say.day;
  return faults;
}
