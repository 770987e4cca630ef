// SPDX-License-Identifier: Apache-2.0
// The names of a client's tier and categories; pages kept before a release may not say them yet.
import type { ClientStanding } from '~/kit/schema.gen';

export function marksOf(standing?: ClientStanding): string[] {
  const labels = standing?.categories.map((one) => one.label) ?? [];
  return standing?.tier ? [standing.tier.name, ...labels] : labels;
}
