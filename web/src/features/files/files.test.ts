// SPDX-License-Identifier: Apache-2.0
// What a file weighs in words, and what is sent of it.
import { expect, test } from 'vitest';
import { photographOf, uploadOf, weight } from './files';

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

test('a photograph is called after what is on it, and says whose it is', () => {
  const of = { subject: 'repairs', id: 'r1', name: 'Sapphire drops' } as const;
  const body = photographOf('one', new File(['x'], 'image.jpg'), of);
  expect(body.get('subject')).toBe('repairs');
  expect(body.get('subject_id')).toBe('r1');
  expect((body.get('file') as File).name).toBe('Sapphire drops.jpg');
});
