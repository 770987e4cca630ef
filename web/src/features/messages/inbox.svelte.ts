// SPDX-License-Identifier: Apache-2.0
// What the inbox shows: whose conversations, in which state, as its address first said; kept
// while one of them is open.
import { Pages } from '~/kit/pages.svelte';
import type { Box, Thread, ThreadState } from '~/kit/schema.gen';
import { words } from '~/kit/words';

export class Inbox {
  box: Box = $state('mine');
  state: ThreadState = $state('needs_us');
  readonly threads = new Pages<Thread>('', (thread) => thread.client_id, 'all');

  constructor(asked: URLSearchParams) {
    this.box = oneOf(words.inbox.boxes, asked.get('box'), 'mine');
    this.state = oneOf(words.inbox.states, asked.get('state'), 'needs_us');
  }

  get query(): string {
    return `?box=${this.box}&state=${this.state}`;
  }

  get path(): string {
    return `/api/threads${this.query}`;
  }

  read(): Promise<void> {
    return this.threads.open(this.path);
  }
}

// What an address says is one of ours, or is not heard.
function oneOf<T extends string>(ours: Record<T, string>, asked: string | null, else_: T): T {
  return asked !== null && Object.hasOwn(ours, asked) ? (asked as T) : else_;
}
