// SPDX-License-Identifier: Apache-2.0
// The words of repairs; loaded with what shows them.
import { repairs } from './en/repairs';

export type RepairWords = typeof repairs;
export const repairWords: RepairWords = repairs;
