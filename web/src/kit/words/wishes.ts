// SPDX-License-Identifier: Apache-2.0
// The words of wishes; loaded with the part of the page that shows them.
import { wishes } from './en/wishes';

export type WishWords = typeof wishes;
export const wishWords: WishWords = wishes;
