// SPDX-License-Identifier: Apache-2.0
// Who may bring files into the book.
import { session } from '~/kit/session.svelte';

export function mayImport(): boolean {
  return session.me.staff.role !== 'associate';
}
