// SPDX-License-Identifier: Apache-2.0
// When "later" is: a few moments a person would name, by the clock of the device.
export type Later = 'evening' | 'tomorrow' | 'saturday' | 'week';
const opening = 9;

export function laterChoices(now: Date): { name: Later; until: string }[] {
  const choices: { name: Later; until: string }[] = [];
  if (now.getHours() < 14) choices.push({ name: 'evening', until: on(now, 0, 16) });
  choices.push({ name: 'tomorrow', until: on(now, 1, opening) });
  const toSaturday = (6 - now.getDay() + 7) % 7;
  if (toSaturday > 1) choices.push({ name: 'saturday', until: on(now, toSaturday, opening) });
  choices.push({ name: 'week', until: on(now, 7, opening) });
  return choices;
}

// "2026-04-02" from a date field, at opening time.
export function openingOf(day: string): string {
  return new Date(`${day}T0${opening}:00:00`).toISOString();
}

function on(now: Date, days: number, hour: number): string {
  const at = new Date(now);
  at.setDate(at.getDate() + days);
  at.setHours(hour, 0, 0, 0);
  return at.toISOString();
}
