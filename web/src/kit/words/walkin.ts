// SPDX-License-Identifier: Apache-2.0
// The words of writing a walk-in down; loaded with its page.
import { walkIn } from './en/walkin';

export type WalkInWords = typeof walkIn;
export const walkInWords: WalkInWords = walkIn;
