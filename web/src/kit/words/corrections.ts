// SPDX-License-Identifier: Apache-2.0
// The words of correcting a note or a visit; loaded with what shows them.
import { corrections } from './en/corrections';

export type CorrectionWords = typeof corrections;
export const correctionWords: CorrectionWords = corrections;
