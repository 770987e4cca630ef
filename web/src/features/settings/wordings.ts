// SPDX-License-Identifier: Apache-2.0
// The version of each wording that counts now, and the ones it took the place of.
import type { WordingOnFile } from '~/kit/schema.gen';

export interface Group {
  now: WordingOnFile;
  earlier: WordingOnFile[];
}

export function inUseOf(all: readonly WordingOnFile[]): Group[] {
  const groups = new Map<string, WordingOnFile[]>();
  for (const one of all) {
    const key = `${one.purpose} ${one.channel}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].map((versions) => {
    const [now, ...earlier] = versions.toSorted((a, b) => b.version - a.version);
    return { now: now!, earlier };
  });
}
