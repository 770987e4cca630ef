// SPDX-License-Identifier: Apache-2.0
// Two shapes the generated types do not say: a page of anything, and a change with its cursor.
import type { Change as Changed } from './schema.gen';

export interface Page<T> {
  items: T[];
  next?: string | null;
}

export interface Change extends Changed {
  cursor: string;
}
