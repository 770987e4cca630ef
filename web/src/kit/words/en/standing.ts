// SPDX-License-Identifier: Apache-2.0
// A client's tier and categories: why, and a tier set by hand.
export const standing = {
  tier: 'Tier',
  none: 'No tier and no category yet.',
  rules: 'Worked out by the rules of the house, from what stands on this page.',
  byHand: (day: string) => `Since ${day}`,
  set: 'Set the tier by hand',
  which: 'Which tier',
  reason: 'Why',
  reasonHint: 'A few words the house will understand next year',
  keep: 'Set it by hand',
  again: 'Let the rules decide again',
  kept: 'The tier was set by hand.',
  back: 'The rules decide again.',
  readAnew: 'Being read anew: some are missing yet',
};
