// SPDX-License-Identifier: Apache-2.0
// Later is a moment a person would name, and never one that has passed.
import { expect, test } from 'vitest';
import { laterChoices, openingOf } from './later';

const zone = 'America/New_York';
const names = (at: string) => laterChoices(new Date(at), [], zone).map((choice) => choice.name);

test('in the morning the afternoon is still offered, later it is not', () => {
  expect(names('2026-03-12T10:00:00-04:00')).toEqual(['evening', 'tomorrow', 'saturday', 'week']);
  expect(names('2026-03-12T16:08:00-04:00')).toEqual(['tomorrow', 'saturday', 'week']);
});

test('Saturday is not offered when it is today or tomorrow', () => {
  expect(names('2026-03-13T16:00:00-04:00')).toEqual(['tomorrow', 'week']);
  expect(names('2026-03-14T16:00:00-04:00')).toEqual(['tomorrow', 'week']);
});

test('a chosen day begins when the house opens', () => {
  expect(openingOf('2026-03-20', [], zone)).toBe('2026-03-20T13:00:00.000Z');
  expect(laterChoices(new Date('2026-03-12T16:08:00-04:00'), [], zone)[0]!.until).toBe(
    '2026-03-13T13:00:00.000Z',
  );
});

test('the store has its own day and hour, wherever the phone is', () => {
  const at = new Date('2026-03-13T02:00:00Z'); // Thursday evening in New York
  expect(names(at.toISOString())).toEqual(['tomorrow', 'saturday', 'week']);
  expect(laterChoices(at, [], 'Asia/Tokyo')[0]).toEqual({
    name: 'evening',
    until: '2026-03-13T07:00:00.000Z',
  });
});

test('across a change of the clock, nine is nine', () => {
  expect(openingOf('2026-03-07', [], zone)).toBe('2026-03-07T14:00:00.000Z');
  expect(openingOf('2026-03-09', [], zone)).toBe('2026-03-09T13:00:00.000Z');
});

test('a day begins when the doors do, and at nine where they stay shut', () => {
  const hours = [
    { weekday: 5, opens_minute: 14 * 60, closes_minute: 18 * 60 },
    { weekday: 5, opens_minute: 10 * 60 + 30, closes_minute: 13 * 60 },
  ];
  expect(openingOf('2026-03-20', hours, zone)).toBe('2026-03-20T14:30:00.000Z');
  expect(openingOf('2026-03-22', hours, zone)).toBe('2026-03-22T13:00:00.000Z');
});
