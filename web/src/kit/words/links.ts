// SPDX-License-Identifier: Apache-2.0
// The words of links to wishes; loaded with what shows them.
import { links } from './en/links';

export type LinkWords = typeof links;
export const linkWords: LinkWords = links;
