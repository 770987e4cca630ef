// SPDX-License-Identifier: Apache-2.0
// Wall time in somebody's zone: what their clock shows, and when it will show it. Where no zone is
// said it is the store's, wherever the phone is.
import { formatOf } from './formats';

export interface Wall {
  day: string; // 2026-04-02
  minutes: number; // since midnight
  weekday: number; // 0 is Sunday
}

let home: string | undefined; // until somebody is in, the phone's own

export function setHome(zone: string | undefined): void {
  home = zone;
}

export function zoneOr(zone?: string): string | undefined {
  return zone ?? home;
}

export function wallIn(at: Date, zone?: string): Wall {
  const parts = formatOf(Intl.DateTimeFormat, 'en-GB', {
    timeZone: zoneOr(zone),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)!.value;
  const day = `${of('year')}-${of('month')}-${of('day')}`;
  return {
    day,
    minutes: Number(of('hour')) * 60 + Number(of('minute')),
    weekday: new Date(`${day}T00:00:00Z`).getUTCDay(),
  };
}

export function dayIn(at: Date, zone?: string): string {
  return wallIn(at, zone).day;
}

// The instant at which a clock in the zone shows that day and minute. Where the clock jumps over
// it, the moment after the jump; where it is shown twice, the first.
export function instantIn(day: string, minutes: number, zone?: string): Date {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000;
  const shownAt = (ms: number): number => {
    const wall = wallIn(new Date(ms), zone);
    return Date.parse(`${wall.day}T00:00:00Z`) + wall.minutes * 60_000;
  };
  const before = wanted - (shownAt(wanted - dayMs) - (wanted - dayMs));
  const after = wanted - (shownAt(wanted + dayMs) - (wanted + dayMs));
  const fits = [before, after].filter((ms) => shownAt(ms) === wanted);
  return new Date(fits.length ? Math.min(...fits) : Math.max(before, after));
}

// The zone a client's clock shows: stated, or the only one their addresses leave.
export function zoneOf(client: { time_zone: string; zones?: string[] } | null): string | null {
  const zones = client?.zones ?? [];
  return client?.time_zone || (zones.length === 1 ? zones[0]! : null);
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

const dayMs = 86_400_000;
