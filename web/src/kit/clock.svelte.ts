// SPDX-License-Identifier: Apache-2.0
// The house's time: the server may run on a demonstration clock, and the screen must agree with it.
let offset = 0; // milliseconds the server is ahead of this device
let frozen = $state<number | null>(null);
let minute = $state(0);

// at: when the server said so, by this device's clock.
export function setClock(now: string, clock: 'live' | 'demo' | 'test', at = Date.now()): void {
  offset = Date.parse(now) - at;
  frozen = clock === 'test' ? Date.parse(now) : null;
}

export function now(): Date {
  return houseTime(Date.now());
}

// A moment of this device's clock, as the house would tell it.
export function houseTime(at: number): Date {
  return new Date(frozen ?? at + offset);
}

// Reading this in a component makes it follow the minutes.
export function nowByMinute(): Date {
  void minute;
  return now();
}

export function startClock(): () => void {
  const timer = setInterval(() => minute++, 30_000);
  return () => clearInterval(timer);
}
