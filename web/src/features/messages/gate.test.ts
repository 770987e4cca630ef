// SPDX-License-Identifier: Apache-2.0
// What a letter is, and what the gate's answer leaves on the screen.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import type { CheckAnswer, Message, Pause, Profile, Reach, Reason } from '~/kit/schema.gen';
import {
  aheadOf,
  classOf,
  closesLetter,
  refuses,
  shortTime,
  stopPath,
  toStop,
  voiceOf,
} from './gate';

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

const way = (allowed: boolean, state: Reach['state'] = 'open'): Reach => ({
  allowed,
  contact_id: 'c1',
  address: '+12125550142',
  text: 'May be called.',
  state,
});
const page = (reach: Partial<Profile['reach']>) => ({ reach, pause: null }) as unknown as Profile;
const stop = (client: string, contact_id = 'c1') =>
  ({ path: stopPath(client), state: 'waiting', body: { contact_id } }) as unknown as Op;

test('a number is dialled unless a stop or a rest, heard of or not yet, forbids it', () => {
  const open = page({ call: way(true) });
  expect(voiceOf(open, [], 'ada').number).toBe('+12125550142');
  expect(voiceOf(page({ call: way(false, 'opted_out') }), [], 'ada').number).toBe(null);
  expect(voiceOf(open, [stop('ada')], 'ada')).toEqual({
    number: null,
    text: 'They asked us to stop',
  });
  expect(voiceOf(open, [stop('bo')], 'ada').number).toBe('+12125550142');
  expect(voiceOf(open, [stop('ada', 'email')], 'ada').number).toBe('+12125550142');
  const rests = { ...open, pause: { id: 'p1' } as Pause };
  expect(voiceOf(rests, [], 'ada')).toEqual({ number: null, text: 'Contact rests.' });
  expect(voiceOf(page({}), [], 'ada')).toEqual({ number: null, text: '' }); // of an older release
});

test('what holds is known before a word is written, at the address it holds at', () => {
  const open = page({ sms: way(true) });
  const { sms } = open.reach;
  expect(aheadOf(open, [], 'ada', sms)).toBe('');
  expect(aheadOf({ ...open, pause: { id: 'p1' } as Pause }, [], 'ada', sms)).toBe('Contact rests.');
  expect(aheadOf(open, [stop('ada')], 'ada', sms)).toBe('They asked us to stop');
  expect(aheadOf(open, [stop('ada', 'email')], 'ada', sms)).toBe('');
  expect(aheadOf(open, [], 'ada', null)).toBe('');
});

test('a stop is recorded where they are reached, and nowhere once all is shut', () => {
  const [sms, email] = [way(false), way(true)];
  expect(toStop(page({ sms, email }))).toBe(email);
  expect(toStop(page({ sms, email: way(false, 'opted_out') }))).toBe(sms);
  expect(toStop(page({ sms: way(false, 'disputed'), email: way(false, 'opted_out') }))).toBe(
    undefined,
  );
});
