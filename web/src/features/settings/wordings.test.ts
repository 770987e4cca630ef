// SPDX-License-Identifier: Apache-2.0
// The newest version is the one in use, for each purpose and channel by itself.
import { expect, test } from 'vitest';
import type { WordingOnFile } from '~/kit/schema.gen';
import { inUseOf } from './wordings';

const wording = (
  purpose: WordingOnFile['purpose'],
  channel: WordingOnFile['channel'],
  version: number,
): WordingOnFile => ({
  id: `${purpose}-${channel}-${version}`,
  purpose,
  channel,
  version,
  body: '',
});

test('every purpose and channel has one in use, and the others before it', () => {
  const groups = inUseOf([
    wording('marketing', 'sms', 1),
    wording('service', 'sms', 1),
    wording('marketing', 'sms', 3),
    wording('marketing', 'sms', 2),
    wording('marketing', 'email', 1),
  ]);
  expect(groups.map(({ now, earlier }) => [now.id, earlier.map((old) => old.version)])).toEqual([
    ['marketing-sms-3', [2, 1]],
    ['service-sms-1', []],
    ['marketing-email-1', []],
  ]);
});
