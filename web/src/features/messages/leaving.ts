// SPDX-License-Identifier: Apache-2.0
// When a letter leaves, in words; nothing when it leaves at once.
import { clockTime, weekday } from '~/kit/format';
import type { Composing } from './composing.svelte';
import { shortTime } from './gate';

// The gate's word comes before the writer's: it knows the client's hours.
export function leaves({ check, sendAt }: Composing, zone: string | null): string {
  if (check?.decision === 'defer') return shortTime(check);
  const where = zone || undefined;
  return sendAt ? `${weekday(sendAt, where)}, ${clockTime(sendAt, where)}` : '';
}
