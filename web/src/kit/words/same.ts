// SPDX-License-Identifier: Apache-2.0
// The words of pages about one person; loaded with the pages that show them.
import { same } from './en/same';

export type SameWords = typeof same;
export const sameWords: SameWords = same;
