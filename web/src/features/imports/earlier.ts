// SPDX-License-Identifier: Apache-2.0
// Which of the files brought in before are worth a line; pure.
import type { ListedImport } from '~/kit/schema.gen';

// The newest first. Of a file that was looked at only the last look stands, and none behind a keep.
export function worthALine(items: readonly ListedImport[]): ListedImport[] {
  const seen = new Set<string>();
  return items.filter(({ file_name, state }) => {
    const is_new = !seen.has(file_name);
    seen.add(file_name);
    return is_new || state !== 'preview';
  });
}
