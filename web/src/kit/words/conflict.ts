// SPDX-License-Identifier: Apache-2.0
// The words of two versions of one thing; loaded with whoever shows them.
import { conflict } from './en/conflict';

export type ConflictWords = typeof conflict;
export const conflictWords: ConflictWords = conflict;
