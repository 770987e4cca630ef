// SPDX-License-Identifier: Apache-2.0
// Claims stay on their words through editing, and leave when their words are touched.
import { describe, expect, test } from 'vitest';
import type { Claim } from '~/kit/schema.gen';
import { carryClaims, claimAt, claimsOfFacts, stretches } from './claims';

const source = { kind: 'visits', id: 'v', at: '2026-02-14' };
const claim = (start: number, end: number): Claim => ({ start, end, source });
const text = 'I kept the drops you tried in February.';
const drops = claim(11, 16);
const february = claim(30, 38);
const words = (body: string, claims: Claim[]) =>
  stretches(body, claims).flatMap((one) => (one.claim ? [one.text] : []));

test('a text is cut at its claims and loses nothing', () => {
  const cut = stretches(text, [february, drops]);
  expect(cut.map((one) => one.text).join('')).toBe(text);
  expect(words(text, [february, drops])).toEqual(['drops', 'February']);
});

test('ranges that overlap or run past the end are left out', () => {
  expect(words(text, [drops, claim(14, 20), claim(35, 99), claim(5, 5)])).toEqual(['drops']);
});

test('ranges count UTF-16 units, as the server does', () => {
  expect(words('Inès 💎 drops', [claim(8, 13)])).toEqual(['drops']);
});

describe('editing', () => {
  const after = (edited: string) => words(edited, carryClaims([drops, february], text, edited));
  test('words put before a claim move it along', () => {
    expect(after(`Dear Eleanor, ${text}`)).toEqual(['drops', 'February']);
  });
  test('words put after all claims leave them where they are', () => {
    expect(after(`${text} Inès`)).toEqual(['drops', 'February']);
  });
  test('words put between two claims move only the second', () => {
    expect(after('I kept the drops that you tried in February.')).toEqual(['drops', 'February']);
  });
  test('a claim whose words change is no claim any more', () => {
    expect(after('I kept the studs you tried in February.')).toEqual(['February']);
    expect(after('I kept the drops.')).toEqual(['drops']);
    expect(after('')).toEqual([]);
  });
});

test('the caret inside or at the edge of a claim finds it', () => {
  expect(claimAt([drops, february], 13)).toBe(drops);
  expect(claimAt([drops, february], 38)).toBe(february);
  expect(claimAt([drops, february], 0)).toBeNull();
});

test('facts are found in their sentence, in order, each at its own place', () => {
  const sentence = 'Bought on 2 May and again on 2 May.';
  const facts = [
    { text: '2 May', source },
    { text: '2 May', source },
    { text: 'never', source },
  ];
  expect(claimsOfFacts(sentence, facts).map((one) => one.start)).toEqual([10, 29]);
});
