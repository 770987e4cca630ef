// SPDX-License-Identifier: Apache-2.0
// A template never asks for a word the carrier obeys, and never shows a brace to a client.
import { expect, test } from 'vitest';
import { faultsOf, filled } from './template';

const kinds = (body: string): string[] => faultsOf(body).map((fault) => fault.kind);

test('words that read well have no fault', () => {
  expect(kinds('Good morning {first_name}, {piece} is back in {store}. {signature}')).toEqual([]);
  expect(kinds('Reply C to confirm, R to reschedule. {signature}')).toEqual([]);
  expect(kinds('Thank you for your text. No need to reply.')).toEqual([]);
  expect(kinds('We close at the end of the day and start again at ten.')).toEqual([]);
  expect(kinds('Nothing could stop me from telling you. Yes, it is back.')).toEqual([]);
});

test('asking for an answer the carrier obeys is refused, however it is put', () => {
  for (const body of [
    'Reply YES to hold it.',
    'Just text us back "stop" and we shall.',
    'Answer with CANCEL if the hour does not suit.',
    'please respond Help',
    'Reply C to confirm or CANCEL',
    'Text STOP to end',
  ])
    expect(kinds(body), body).toEqual(['answer']);
});

test('every unknown placeholder is named once, and an open brace is told', () => {
  expect(faultsOf('Dear {name}, dear {name}, {surname}')).toEqual([
    { kind: 'unknown', names: ['name', 'surname'] },
  ]);
  expect(kinds('Dear {first_name, hello')).toEqual(['open']);
  expect(kinds('   ')).toEqual(['empty']);
  expect(kinds('See https://bit.ly/3x')).toEqual(['shortener']);
});

test('what fills in is filled in, and nothing else is touched', () => {
  const values = { first_name: 'Eleanor', signature: 'Inès', store: 'Madison', piece: 'the drops' };
  expect(filled('{first_name}, {piece}. {other} {signature}', values)).toBe(
    'Eleanor, the drops. {other} Inès',
  );
});
