// SPDX-License-Identifier: Apache-2.0
// How far a repair has come and where it may go; plain values.
import { fullDay } from '~/kit/format';
import { minorOf, typedOf } from '~/kit/money';
import type { Repair, RepairEdit, RepairKind, RepairState } from '~/kit/schema.gen';
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

export function stateText(repair: Repair, today: string): string {
  const { state, promised } = repair;
  if (promised && isLate(repair, today)) return say.late(fullDay(promised));
  const isDone = state === 'ready' || state === 'collected';
  return [say.states[state], !isDone && promised ? say.by(fullDay(promised)) : '']
    .filter(Boolean)
    .join(', ');
}

export interface RepairForm {
  piece: string;
  kind: string;
  note: string;
  agreed: string;
  promised: string;
}

export function formOf(repair: Repair | null): RepairForm {
  return {
    piece: repair?.piece ?? '',
    kind: repair?.kind ?? 'clean',
    note: repair?.note ?? '',
    agreed: typedOf(repair?.agreed),
    promised: repair?.promised ?? '',
  };
}

// Only what was changed; an empty value and an empty day take theirs away.
export function editOf(form: RepairForm, repair: Repair, currency: string): Partial<RepairEdit> {
  const before = formOf(repair);
  const edit: Partial<RepairEdit> = {};
  for (const field of ['piece', 'note'] as const)
    if (form[field].trim() !== before[field]) edit[field] = form[field].trim();
  if (form.kind !== before.kind) edit.kind = form.kind as RepairKind;
  if (form.agreed.trim() !== before.agreed)
    edit.agreed = { minor: minorOf(form.agreed, currency) ?? 0, currency };
  if (form.promised !== before.promised) edit.promised = form.promised;
  return edit;
}
