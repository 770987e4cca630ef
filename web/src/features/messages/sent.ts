// SPDX-License-Identifier: Apache-2.0
// After sending: say so, and take it back within six seconds if asked.
import { asProblem, call } from '~/kit/api';
import type { Message } from '~/kit/schema.gen';
import { offerUndo, say } from '~/kit/toast.svelte';
import { trouble } from '~/kit/trouble';
import { words } from '~/kit/words';
import { outcomes } from '../today/outcomes.svelte';

interface Sent {
  client: string;
  prompt: string | null;
  message: Message;
  when: string; // in words, for a message that waits for the client's morning
  takenBack: () => void; // brings the letter back
}

export function afterSending({ client, prompt, message, when, takenBack }: Sent): void {
  const settled = prompt ? outcomes.sent({ id: prompt, client_id: client }, message.id) : null;
  offerUndo({
    text: (s) => (when ? words.review.waits(when) : words.review.sent(s)),
    undo: async () => {
      try {
        await call(`/api/clients/${client}/messages/${message.id}`, { method: 'DELETE' });
      } catch (cause) {
        const problem = asProblem(cause);
        return say(problem.status ? trouble(problem) : words.review.notBack);
      }
      await settled;
      if (prompt) await outcomes.takeBack({ id: prompt, client_id: client });
      takenBack();
    },
  });
}
