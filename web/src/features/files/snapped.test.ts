// SPDX-License-Identifier: Apache-2.0
// A photograph is kept as the bytes that will be sent, and is still seen.
import { expect, test } from 'vitest';
import type { Op } from '~/kit/op';
import { photographOp, pictureIn, picturesOf } from './snapped';

const of = { subject: 'repairs', id: 'r1', name: 'Sapphire drops' } as const;
const file = new File(['é-bytes'], 'image.jpg', { type: 'image/jpeg' });

test('it is called after what is on it, and says what it is of', async () => {
  const { body } = photographOp('c1', of, file);
  const sent = await new Response(body as Blob).formData();
  expect(sent.get('subject')).toBe('repairs');
  expect(sent.get('subject_id')).toBe('r1');
  expect(sent.get('id')).toMatch(/^[0-9a-f-]{36}$/);
  expect((sent.get('file') as File).name).toBe('Sapphire drops.jpg');
  expect(await (sent.get('file') as File).text()).toBe('é-bytes');
});

test('a name with marks in it breaks nothing', async () => {
  const { body } = photographOp('c1', { ...of, name: 'The "Star"\r\nof Ada' }, file);
  const sent = await new Response(body as Blob).formData();
  expect((sent.get('file') as File).name).toBe('The  Star   of Ada.jpg');
});

test('the picture is found within what is kept', async () => {
  const op = photographOp('c1', of, file) as unknown as Op;
  const picture = pictureIn(op)!;
  expect(picture.type).toBe('image/jpeg');
  expect(await picture.text()).toBe('é-bytes');
  expect(picturesOf([op], 'r1')).toEqual([op]);
  expect(picturesOf([op], 'r2')).toEqual([]);
  expect(pictureIn({ body: { id: 'r1' } } as unknown as Op)).toBeNull();
});
