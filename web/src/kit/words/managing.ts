// SPDX-License-Identifier: Apache-2.0
// The words of the screens that managers and owners have besides; loaded with those screens only.
import { managing } from './en/managing';

export type ManagingWords = typeof managing;
export const managingWords: ManagingWords = managing;
