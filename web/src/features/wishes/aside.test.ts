// SPDX-License-Identifier: Apache-2.0
// Until when a piece is set aside, by whose calendar, and how that is said.
import { expect, test } from 'vitest';
import { asideText, heldUntil } from './aside';

test('late in the evening, two weeks are counted from the store’s today', () => {
  const late = new Date('2026-03-12T02:00:00Z');
  expect(heldUntil(late, 'America/New_York')).toBe('2026-03-25');
  expect(heldUntil(late, 'Europe/Paris')).toBe('2026-03-26');
});

test('what is not known of it is left out', () => {
  expect(asideText({ until: '2026-12-11', by: 'Inès' })).toMatch(
    /^set aside until .*11 December.*, by Inès$/,
  );
  expect(asideText({ by: 'Inès' })).toBe('set aside, by Inès');
  expect(asideText({ until: null, by: null })).toBe('set aside');
});
