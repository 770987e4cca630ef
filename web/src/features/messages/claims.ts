// SPDX-License-Identifier: Apache-2.0
// Claims are ranges of UTF-16 units with a source; editing keeps those it did not touch.
import type { Claim, Source } from '~/kit/schema.gen';

export interface Stretch {
  text: string;
  claim: Claim | null;
}

// The text cut at its claims, in order; overlapping or broken ranges are left out.
export function stretches(text: string, claims: readonly Claim[]): Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  for (const claim of claims.toSorted((a, b) => a.start - b.start)) {
    if (claim.start < at || claim.end <= claim.start || claim.end > text.length) continue;
    if (claim.start > at) out.push({ text: text.slice(at, claim.start), claim: null });
    out.push({ text: text.slice(claim.start, claim.end), claim });
    at = claim.end;
  }
  if (at < text.length) out.push({ text: text.slice(at), claim: null });
  return out;
}

// After an edit: what stood before it stays, what stood after it moves, what it touched goes.
export function carryClaims(claims: readonly Claim[], before: string, after: string): Claim[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const moved = after.length - before.length;
  return claims.flatMap((claim) => {
    if (claim.end <= head) return [claim];
    if (claim.start >= before.length - tail) {
      return [{ ...claim, start: claim.start + moved, end: claim.end + moved }];
    }
    return [];
  });
}

export function claimAt(claims: readonly Claim[], caret: number): Claim | null {
  return claims.find((claim) => caret >= claim.start && caret <= claim.end) ?? null;
}

// Facts are given as the words that carry them; find each in the sentence.
export function claimsOfFacts(
  text: string,
  facts: readonly { text: string; source: Source }[],
): Claim[] {
  let from = 0;
  return facts.flatMap((fact) => {
    let start = text.indexOf(fact.text, from);
    if (start < 0) start = text.indexOf(fact.text);
    if (start < 0 || !fact.text) return [];
    from = start + fact.text.length;
    return [{ start, end: from, source: fact.source }];
  });
}
