// SPDX-License-Identifier: Apache-2.0
// Later is three moments on the client's clock, none of them past.
import { expect, test } from 'vitest';
import { chosenMoment, laterMoments } from './moments';

const moments = (at: string, zone: string) =>
  laterMoments(new Date(at), zone).map(({ name, at }) => `${name} ${at.slice(0, 16)}`);

test('a Thursday morning offers this evening, tomorrow and Saturday', () => {
  expect(moments('2026-03-12T14:00:00Z', 'America/New_York')).toEqual([
    'evening 2026-03-12T21:00',
    'tomorrow 2026-03-13T14:00',
    'saturday 2026-03-14T15:00',
  ]);
});

test('what is still Thursday here is Friday for a client in Tokyo', () => {
  expect(moments('2026-03-12T20:00:00Z', 'Asia/Tokyo')).toEqual([
    'evening 2026-03-13T08:00',
    'tomorrow 2026-03-14T01:00',
    'monday 2026-03-16T01:00',
  ]);
});

test('a chosen time is theirs; one that has passed is none', () => {
  const now = new Date('2026-03-12T14:00:00Z');
  expect(chosenMoment('Europe/Paris', '2026-03-13', '09:30', now)).toBe(
    '2026-03-13T08:30:00.000Z',
  );
  expect(chosenMoment('Europe/Paris', '2026-03-12', '09:30', now)).toBeNull();
  expect(chosenMoment('Europe/Paris', '', '09:30', now)).toBeNull();
  expect(chosenMoment('Europe/Paris', '2026-03-13', '', now)).toBeNull();
});
