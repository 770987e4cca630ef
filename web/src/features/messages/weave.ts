// SPDX-License-Identifier: Apache-2.0
// One conversation out of three lists: what was said, what was noted, what happened; oldest first.
import type { Entry, Message, Note } from '~/kit/schema.gen';

export type Turn =
  | { kind: 'message'; id: string; at: string; message: Message }
  | { kind: 'slip'; id: string; at: string; note: Note }
  | { kind: 'line'; id: string; at: string; entry: Entry };

const told = ['assignments', 'suppressions', 'touches'];
const isTold = ({ noun, verb }: Entry): boolean =>
  told.includes(noun) || (noun === 'consents' && verb === 'revoked');

// While older messages are still unread, nothing older than the oldest read one is shown: it
// would stand beside a gap.
export function weave(
  messages: readonly Message[],
  notes: readonly Note[],
  entries: readonly Entry[],
  hasOlder: boolean,
): Turn[] {
  const from = hasOlder ? (messages.at(-1)?.at ?? '') : '';
  const turns: Turn[] = [
    ...messages
      .filter((message) => message.state !== 'cancelled')
      .map((message) => ({ kind: 'message' as const, id: message.id, at: message.at, message })),
    ...notes.map((note) => ({ kind: 'slip' as const, id: note.id, at: note.at, note })),
    ...entries
      .filter(isTold)
      .map((entry) => ({ kind: 'line' as const, id: entry.id, at: entry.at, entry })),
  ];
  return turns.filter(({ at }) => at >= from).sort((a, b) => (a.at < b.at ? -1 : 1));
}
