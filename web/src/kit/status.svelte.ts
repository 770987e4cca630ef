// SPDX-License-Identifier: Apache-2.0
// The one word that says how things stand between this phone and the house.
import { line } from './line.svelte';
import { freshness } from './live.svelte';
import { isUnsettled } from './op';
import { outbox } from './outbox.svelte';
import { reading } from './reading.svelte';

export type Status = 'fresh' | 'updating' | 'offline' | 'waiting' | 'signed_out';

export const status = {
  get state(): Status {
    if (freshness.state === 'signed_out' || outbox.paused) return 'signed_out';
    if (!line.online || freshness.state === 'offline') return 'offline';
    if (outbox.stuck) return 'waiting';
    return freshness.state === 'fresh' && reading.slow ? 'updating' : freshness.state;
  },
  get waiting(): number {
    return outbox.stuck;
  },
  get unsettled(): number {
    return outbox.ops.filter(isUnsettled).length;
  },
};
