// SPDX-License-Identifier: Apache-2.0
// The words of what a client is shown; loaded when the phone is turned to them.
import { shown } from './en/shown';

export type ShownWords = typeof shown;
export const shownWords: ShownWords = shown;
