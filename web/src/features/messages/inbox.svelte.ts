// SPDX-License-Identifier: Apache-2.0
// What the inbox shows: whose conversations, in which state; kept while one of them is open.
import { Pages } from '~/kit/pages.svelte';
import type { Box, Thread, ThreadState } from '~/kit/schema.gen';
import type { Page } from '~/kit/wire';

export class Inbox {
  box = $state<Box>('mine');
  state = $state<ThreadState>('needs_us');
  readonly threads = new Pages<Thread>(this.path, (thread) => thread.client_id, stands);

  get path(): string {
    return `/api/threads?box=${this.box}&state=${this.state}`;
  }

  read(): Promise<void> {
    return this.threads.open(this.path);
  }
}

// What the newest page could have held and did not is answered, handed over or gone.
function stands(thread: Thread, page: Page<Thread>): boolean {
  return !!page.next && thread.last.at < page.items.at(-1)!.last.at;
}
