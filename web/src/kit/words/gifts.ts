// SPDX-License-Identifier: Apache-2.0
// The words of gifts; loaded with the part of the page that shows them.
import { gifts } from './en/gifts';

export type GiftWords = typeof gifts;
export const giftWords: GiftWords = gifts;
