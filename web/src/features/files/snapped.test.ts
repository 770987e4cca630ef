// SPDX-License-Identifier: Apache-2.0
// A photograph is kept as the bytes that will be sent, and is still seen.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { openShelf, shelf, wipeShelves } from '~/kit/db';
import { forgetOps } from '~/kit/outbox.svelte';
import type { Op } from '~/kit/op';
import { fits, photographOp, pictureIn, picturesOf, Snapped } from './snapped';

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

test('one that the house would not take is not kept for it', () => {
  const large = new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'image.jpg');
  expect([file, large].map(fits)).toEqual([true, false]);
  expect(() => photographOp('c1', of, large)).toThrow('A photograph has at most 20 MB.');
});

test('each is kept once, however often it is tried', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no line')));
  const [one, other] = ['a', 'b'].map((name) => new File([name], name)) as [File, File];
  const snapped = new Snapped();
  await expect(snapped.keep('c1', of, [one])).rejects.toThrow(); // nowhere to keep it
  await openShelf('claire');
  await snapped.keep('c1', of, [one]);
  await snapped.keep('c1', of, [one, other]);
  expect((await (await shelf())!.getAll('ops')).length).toBe(2);
  forgetOps();
  await wipeShelves();
  vi.unstubAllGlobals();
});
