// SPDX-License-Identifier: Apache-2.0
// The words of what is known about a client; loaded when somebody opens it.
import { record } from './en/record';

export type RecordWords = typeof record;
export const recordWords: RecordWords = record;
