// SPDX-License-Identifier: Apache-2.0
// What Today reads, and how a reason is drawn.
import type { Prompt } from '~/kit/schema.gen';

export const todayPath = '/api/today';
export const todayNouns = [
  'prompts',
  'messages',
  'consents',
  'clients',
  'occasions',
  'sales',
  'imports',
  'threads',
  'outcomes',
  'visits',
  'pauses',
  'promises',
  'repairs',
  'touches',
  'suppressions',
];

type Cut = 'round' | 'marquise' | 'pear' | 'emerald' | 'cushion' | 'dial';
const cuts: Record<string, Cut> = {
  anniversary: 'round',
  birthday: 'round',
  occasion: 'round',
  wedding: 'round',
  engagement: 'round',
  gone_quiet: 'cushion',
  unanswered_message: 'marquise',
  visit: 'marquise',
  promise: 'marquise',
  welcome: 'cushion',
  note_owed: 'emerald',
  post_purchase: 'emerald',
  repair_ready: 'emerald',
  service: 'emerald',
  wish_match: 'pear',
  interest: 'dial',
};

export function cutOf(signal: string | undefined): Cut {
  return cuts[signal ?? ''] ?? 'round';
}

// The heaviest reason decides the sign.
export function mainSignal(prompt: Prompt): string | undefined {
  return prompt.reasons.toSorted((a, b) => b.weight - a.weight)[0]?.signal;
}

export function writePath(prompt: Prompt): string {
  return `/c/${prompt.client_id}/write?prompt=${encodeURIComponent(prompt.id)}`;
}
