// SPDX-License-Identifier: Apache-2.0
// An unsent letter survives a reload, for its writer alone; one that went cannot be called back.
import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { openShelf, wipeShelves } from '~/kit/db';
import { forgetOps, keepOp, opOf } from '~/kit/outbox.svelte';
import { hideToast, toast, undo } from '~/kit/toast.svelte';
import type { DraftPiece, Message } from '~/kit/schema.gen';
import { words } from '~/kit/words';
import { Composing } from './composing.svelte';
import { afterSending } from './sent';
import { inFront } from './unsent';

afterEach(() => wipeShelves());

test('an unsent letter comes back to whoever wrote it alone', async () => {
  await openShelf('claire');
  new Composing('eleanor', null).write('Dear Eleanor');
  await openShelf('ines');
  const other = new Composing('eleanor', null);
  expect([await other.resume(), other.body]).toEqual([false, '']);
  await openShelf('claire');
  const same = new Composing('eleanor', null);
  expect([await same.resume(), same.body]).toEqual([true, 'Dear Eleanor']);
});

test('a letter from Kept does not take the place of one half written', async () => {
  await openShelf('claire');
  const body = { id: 'kept', body: 'Kept without a line' };
  const draft = { ...body, subject: '', claims: [], pieces: [], sendAt: null };
  const path = '/api/clients/eleanor/messages';
  const about = { kind: 'messages', method: 'POST', path, client: 'eleanor', said: '' } as const;
  const { key } = await keepOp({ ...about, body, draft, ask: true });
  new Composing('eleanor', null).write('Half written');
  const begun = new Composing('eleanor', null);
  await begun.resume(key);
  expect([begun.body, toast.shown?.text(0)]).toEqual(['Half written', words.release.busy]);
  expect(await opOf(key)).not.toBeNull();
  begun.write('');
  const free = new Composing('eleanor', null);
  await free.resume(key);
  expect([free.body, await opOf(key)]).toEqual(['Kept without a line', null]);
  hideToast();
  forgetOps();
});

test('another tone does not lose what was written by hand', async () => {
  const letter = new Composing('eleanor', null);
  const drafted = async (body: string): Promise<string> => {
    const draft = { body, claims: [], pieces: [], why: null };
    vi.stubGlobal('fetch', async () => new Response(JSON.stringify(draft)));
    await letter.draft('warmer');
    vi.unstubAllGlobals();
    return toast.shown?.text(0) ?? '';
  };
  expect(await drafted('Dear Eleanor')).toBe('');
  expect(await drafted('Dearest Eleanor')).toBe(''); // nobody wrote the first one
  letter.write('Eleanor, my own words');
  expect(await drafted('Dear Eleanor')).toBe(words.review.byHand);
  expect(letter.body).toBe('Dear Eleanor');
  await undo();
  expect(letter.body).toBe('Eleanor, my own words');
});

const message = { id: 'm', state: 'waiting' } as Message;
async function takenBack(answer: () => Promise<Response>): Promise<[string, boolean]> {
  let back = false;
  const sent = { client: 'eleanor', prompt: null, message, when: '' };
  afterSending({ ...sent, takenBack: () => (back = true) });
  vi.stubGlobal('fetch', answer);
  await undo();
  const said = toast.shown?.text(0) ?? '';
  hideToast();
  vi.unstubAllGlobals();
  return [said, back];
}

test('a letter taken back in time comes back without a word', async () => {
  expect(await takenBack(async () => new Response(null, { status: 204 }))).toEqual(['', true]);
});

test('a letter that went is said to have gone, and does not come back', async () => {
  const body = JSON.stringify({ code: 'already_sent', title: 'Gone' });
  const gone = async () => new Response(body, { status: 409 });
  expect(await takenBack(gone)).toEqual([words.problem.already_sent, false]);
});

test('without a line nobody is told that it was taken back', async () => {
  const cut = () => Promise.reject(new TypeError('no line'));
  expect(await takenBack(cut)).toEqual([words.review.notBack, false]);
});

test('what was written since a letter went stands behind it when it is taken back', () => {
  const [halo, drops] = [{ id: 'halo' }, { id: 'drops' }] as unknown as DraftPiece[];
  const back = { body: 'Dear Eleanor', pieces: [halo!], sendAt: null };
  const since = { body: 'And one more thing', pieces: [halo!, drops!], sendAt: null };
  expect(inFront(back, since)).toEqual({
    body: 'Dear Eleanor\n\nAnd one more thing',
    pieces: [halo, drops],
    sendAt: null,
  });
  expect(inFront(back, { body: '', pieces: [], sendAt: null })).toEqual(back);
});
