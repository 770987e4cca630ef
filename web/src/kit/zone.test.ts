// SPDX-License-Identifier: Apache-2.0
// Their clock, not ours, also on the nights when clocks change.
import { expect, test } from 'vitest';
import { addDays, dayIn, instantIn, wallIn } from './zone';

const at = (zone: string, day: string, hour: number, minute = 0) =>
  instantIn(day, hour * 60 + minute, zone).toISOString();

test('what a clock elsewhere shows', () => {
  expect(wallIn(new Date('2026-03-12T20:30:00Z'), 'Asia/Tokyo')).toEqual({
    day: '2026-03-13',
    minutes: 5 * 60 + 30,
    weekday: 5,
  });
});

test('when a clock elsewhere will show it, in winter and in summer', () => {
  expect(at('America/New_York', '2026-01-15', 10)).toBe('2026-01-15T15:00:00.000Z');
  expect(at('America/New_York', '2026-07-15', 10)).toBe('2026-07-15T14:00:00.000Z');
  expect(at('Australia/Lord_Howe', '2026-07-15', 10)).toBe('2026-07-14T23:30:00.000Z');
});

test('an hour the clock jumps over is the moment after; one shown twice is the first', () => {
  expect(at('America/New_York', '2026-03-08', 2, 30)).toBe('2026-03-08T07:30:00.000Z');
  expect(at('America/New_York', '2026-11-01', 1, 30)).toBe('2026-11-01T05:30:00.000Z');
});

test('days are counted without a clock', () => {
  expect(addDays('2026-03-07', 2)).toBe('2026-03-09');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
});

test('days follow each other over summer time and leap days', () => {
  expect([addDays('2026-03-28', 1), addDays('2026-03-29', 1), addDays('2028-02-28', 1)]).toEqual([
    '2026-03-29',
    '2026-03-30',
    '2028-02-29',
  ]);
});

test('today is what the wall of the boutique says', () => {
  const late = new Date('2026-11-25T03:00:00Z');
  expect([dayIn(late, 'America/New_York'), dayIn(late, 'Europe/Paris')]).toEqual([
    '2026-11-24',
    '2026-11-25',
  ]);
});
