// SPDX-License-Identifier: Apache-2.0
// Where a repair may go, and when it is late.
import { expect, test } from 'vitest';
import type { Repair, RepairState } from '~/kit/schema.gen';
import { forward, isLate, stateText } from './repairs';

const repair = (state: RepairState, promised?: string): Repair => ({
  id: '1',
  client_id: '2',
  piece: 'Band',
  kind: 'resize',
  note: '',
  promised: promised ?? null,
  state,
  steps: [],
  photographs: [],
  version: 1,
});

test('a repair goes forward only', () => {
  expect(forward(repair('approved'))).toEqual(['at_bench', 'ready', 'collected']);
  expect(forward(repair('collected'))).toEqual([]);
});

test.each([
  ['at_bench', '2026-03-11', true],
  ['at_bench', '2026-03-12', false],
  ['at_bench', undefined, false],
  ['ready', '2026-03-11', false],
  ['collected', '2026-03-11', false],
] as const)('%s, promised for %s', (state, promised, late) => {
  expect(isLate(repair(state, promised), '2026-03-12')).toBe(late);
});

test('what is ready has no promised day any more', () => {
  expect(stateText(repair('ready', '2026-03-11'), '2026-03-12')).toBe('Ready to collect');
  expect(stateText(repair('quoted'), '2026-03-12')).toBe('Quoted');
});

test('what is late says since when it is due, in place of its state', () => {
  const due = repair('at_bench', '2026-03-11');
  expect(stateText(due, '2026-03-12')).toContain('11 March');
  expect(stateText(due, '2026-03-12')).not.toBe(stateText(due, '2026-03-11'));
});
