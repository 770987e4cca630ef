// SPDX-License-Identifier: Apache-2.0
// A link's way into the client's letter, where a person reads it, and sends it or not.
import { draftAt, keepDraft } from '~/kit/drafts';
import { newId } from '~/kit/id';
import { go } from '~/kit/router.svelte';
import { placeOf, type Unsent } from './unsent';

// Behind what was begun; words that hold it already stay as they are.
export function withLink(begun: string, url: string): string {
  if (begun.includes(url)) return begun;
  return begun.trim() ? `${begun.trimEnd()}\n\n${url}` : url;
}

export async function putIntoLetter(client: string, url: string): Promise<void> {
  const place = placeOf(client, null);
  const begun = await draftAt<Unsent>(place);
  const letter: Unsent = begun ?? {
    id: newId(),
    body: '',
    subject: '',
    claims: [],
    pieces: [],
    sendAt: null,
  };
  await keepDraft(place, { ...letter, body: withLink(letter.body, url) });
  go(`/t/${client}`);
}
