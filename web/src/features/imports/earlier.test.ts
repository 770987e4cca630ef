// SPDX-License-Identifier: Apache-2.0
// However often a file is looked at, it stands once until it is kept.
import { expect, test } from 'vitest';
import type { ListedImport } from '~/kit/schema.gen';
import { worthALine } from './earlier';

const one = (id: string, file_name: string, state: ListedImport['state']): ListedImport =>
  ({ id, file_name, state }) as ListedImport;

test('of a file looked at again and again the last look stands, and none once it is kept', () => {
  const items = [
    one('1', 'spring.csv', 'preview'),
    one('2', 'spring.csv', 'preview'),
    one('3', 'book.csv', 'committed'),
    one('4', 'book.csv', 'preview'),
    one('5', 'book.csv', 'undone'),
  ];
  expect(worthALine(items).map(({ id }) => id)).toEqual(['1', '3', '5']);
});
