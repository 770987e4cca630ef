// SPDX-License-Identifier: Apache-2.0
// Where a claim comes from, in words: "A purchase, 14 February."
import { now } from '~/kit/clock.svelte';
import { dayMonth } from '~/kit/format';
import type { Source } from '~/kit/schema.gen';
import { words } from '~/kit/words';

export function sourceText(source: Source): string {
  const kind = source.kind.endsWith('s') ? source.kind : `${source.kind}s`;
  const what = words.review.kinds[kind] ?? words.review.onFile;
  return words.review.sourceFrom(what, source.at ? dayMonth(source.at, now()) : null);
}
