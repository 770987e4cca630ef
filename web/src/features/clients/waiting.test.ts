// SPDX-License-Identifier: Apache-2.0
// Tests of whom a phone without a line finds among what it keeps.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import { waitingFor } from './waiting';

const op = (said: string, path = '/api/walk_ins'): Op => ({ key: said, said, path }) as Op;
const ops = [
  op('Olga Pérez, stopped at Cushion halo, +1 646 555 0164'),
  op('No name yet, stopped at Pearl strand'),
  op('A note about Olga', '/api/clients/1/notes'),
];

test.each([
  ['olga', 1],
  ['perez ol', 1],
  ['0164', 1],
  ['555-0164', 1],
  ['pearl', 1],
  ['lga', 0],
  ['99', 0],
  ['', 0],
])('“%s” finds %i of them', (query, count) => {
  expect(waitingFor(query, ops)).toHaveLength(count);
});
