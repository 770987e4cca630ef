// SPDX-License-Identifier: Apache-2.0
// What a file weighs in words, and what is sent of it.
import { expect, test } from 'vitest';
import { uploadOf, weight } from './files';

test('a file weighs in words what its bytes say', () => {
  expect(weight(12)).toBe('1 kB');
  expect(weight(839_600)).toBe('840 kB');
  expect(weight(2_430_000)).toBe('2.4 MB');
});

test('what is sent says whose eyes it is for', () => {
  const body = uploadOf('one', new File(['x'], 'a.pdf'), true);
  expect(body.get('id')).toBe('one');
  expect(body.get('is_private')).toBe('true');
  expect((body.get('file') as File).name).toBe('a.pdf');
});
