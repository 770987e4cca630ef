// SPDX-License-Identifier: Apache-2.0
// The words of signing out with something unsent; loaded with the sheet that asks.
import { leaving } from './en/leaving';

export type LeavingWords = typeof leaving;
export const leavingWords: LeavingWords = leaving;
