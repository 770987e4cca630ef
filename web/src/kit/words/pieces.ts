// SPDX-License-Identifier: Apache-2.0
// The words of pieces; loaded with the page that shows them.
import { pieces } from './en/pieces';

export type PieceWords = typeof pieces;
export const pieceWords: PieceWords = pieces;
