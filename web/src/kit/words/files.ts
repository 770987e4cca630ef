// SPDX-License-Identifier: Apache-2.0
// The words of files; loaded with what shows them.
import { files } from './en/files';

export type FileWords = typeof files;
export const fileWords: FileWords = files;
