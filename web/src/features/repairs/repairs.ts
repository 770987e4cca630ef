// SPDX-License-Identifier: Apache-2.0
// How far a repair has come and where it may go; plain values.
import { fullDay } from '~/kit/format';
import type { Repair, RepairState } from '~/kit/schema.gen';
import { repairWords as say } from '~/kit/words/repairs';

const states = Object.keys(say.states) as RepairState[]; // in the order they are passed

export function forward({ state }: Repair): RepairState[] {
  return states.slice(states.indexOf(state) + 1);
}

// Promised for a day that is over, and not ready yet.
export function isLate({ promised, state }: Repair, today: string): boolean {
  const isDone = state === 'ready' || state === 'collected';
  return !isDone && !!promised && promised < today;
}

export function stateText(repair: Repair): string {
  const { state, promised } = repair;
  const isDone = state === 'ready' || state === 'collected';
  return [say.states[state], !isDone && promised ? say.by(fullDay(promised)) : '']
    .filter(Boolean)
    .join(', ');
}
