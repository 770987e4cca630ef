// SPDX-License-Identifier: Apache-2.0
// A letter that found no line: kept on this phone until a person says again that it shall go, or
// writes on.
import { draftAt, keepDraft } from '~/kit/drafts';
import { discard, keepOp, opOf } from '~/kit/outbox.svelte';
import type { NewMessage } from '~/kit/schema.gen';
import { words } from '~/kit/words';
import type { Unsent } from './unsent';

interface Stayed {
  letter: NewMessage;
  key: string; // of the try that heard no answer: should it have arrived, it is the same letter
  name: string;
  client: string;
  draft: Unsent;
}

export async function keepLetter({ letter, key, name, client, draft }: Stayed): Promise<void> {
  const prompt = letter.prompt_id;
  await keepOp({
    kind: 'messages',
    method: 'POST',
    path: `/api/clients/${client}/messages`,
    body: letter,
    client,
    said: words.kept.letter(name),
    form: prompt ? `/c/${client}/write?prompt=${encodeURIComponent(prompt)}` : `/t/${client}`,
    draft,
    ask: true,
    key,
  });
}

// Written on where it began, it waits in Kept no more; false where something else is half written
// there, and it stays.
export async function takeUp(op: string, place: string, is_writing: boolean): Promise<boolean> {
  const waiting = await opOf(op);
  if (!waiting?.draft) return true;
  const left = await draftAt<Unsent>(place);
  const is_other = !!left && left.id !== (waiting.draft as Unsent).id;
  if (is_writing || is_other) return false;
  await keepDraft(place, waiting.draft);
  await discard(op);
  return true;
}
