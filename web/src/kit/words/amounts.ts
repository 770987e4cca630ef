// SPDX-License-Identifier: Apache-2.0
// What is said of an amount nobody can read; loaded with the forms that ask for one.
import { amounts } from './en/amounts';

export type AmountWords = typeof amounts;
export const amountWords: AmountWords = amounts;
