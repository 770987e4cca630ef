// SPDX-License-Identifier: Apache-2.0
// The words of the language in use; other languages will satisfy Words.
import { en, type Words } from './en';

export const words: Words = en;
export type { Words };
