// SPDX-License-Identifier: Apache-2.0
// What speaks for one person and what against, and how a merge's choices are sent.
import type { Told } from '~/kit/schema.gen';

// Less than half a bit says nothing either way.
const says_something = 0.5;

export function forOf(told: readonly Told[]): string[] {
  return told.filter((one) => one.weight >= says_something).map((one) => one.text);
}

export function againstOf(told: readonly Told[]): string[] {
  return told.filter((one) => one.weight <= -says_something).map((one) => one.text);
}
