// SPDX-License-Identifier: Apache-2.0
// The words of tier and categories; loaded with what shows them.
import { standing } from './en/standing';

export type StandingWords = typeof standing;
export const standingWords: StandingWords = standing;
