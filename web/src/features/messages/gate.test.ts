// SPDX-License-Identifier: Apache-2.0
// What a letter is, and what the gate's answer leaves on the screen.
import { expect, test } from 'vitest';
import type { CheckAnswer, Message, Reason } from '~/kit/schema.gen';
import { classOf, closesLetter, refuses, shortTime } from './gate';

const now = new Date('2026-03-12T20:00:00Z');
const wrote = (at: string) => ({ at, direction: 'in' }) as Message;
const said = (decision: CheckAnswer['decision'], code: Reason | '' = ''): CheckAnswer => ({
  decision,
  until: null,
  until_text: null,
  reasons: code ? [{ code, text: '' }] : [],
  class: 'marketing',
  segments: 1,
  encoding: 'gsm7',
  footer: null,
  also_at: [],
});

test('an answer within a day is a reply, later it is marketing unless about an order', () => {
  expect(classOf(wrote('2026-03-12T08:00:00Z'), now)).toBe('reply');
  expect(classOf(wrote('2026-03-10T08:00:00Z'), now)).toBe('marketing');
  expect(classOf(undefined, now)).toBe('marketing');
  expect(classOf(undefined, now, true)).toBe('service');
});

test('while contact rests a late letter answers what they wrote; without that it is none', () => {
  expect(classOf(wrote('2026-03-10T08:00:00Z'), now, false, true)).toBe('reply');
  expect(classOf(undefined, now, false, true)).toBe('marketing');
  expect(classOf(wrote('2026-03-10T08:00:00Z'), now, true, true)).toBe('service');
});

test('only a refusal takes Send away; waiting for the morning does not', () => {
  expect([said('deny'), said('hold'), said('defer'), said('allow')].map(refuses)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test('without consent there is no letter; a spoilt surprise can be written differently', () => {
  expect(closesLetter(said('deny', 'no_consent'))).toBe(true);
  expect(closesLetter(said('deny', 'opted_out'))).toBe(true);
  expect(closesLetter(said('deny', 'surprise'))).toBe(false);
  expect(closesLetter(said('defer', 'quiet_hours'))).toBe(false);
});

test('the button names the hour, the line names the city', () => {
  expect(shortTime({ ...said('defer'), until_text: '8:00 her time, New York' })).toBe(
    '8:00 her time',
  );
});
