// SPDX-License-Identifier: Apache-2.0
// Who was written down on this phone and has not reached the house: found by name or number too.
import type { Op } from '~/kit/op';
import { fold } from './find';

const digitsOf = (text: string): string => text.replace(/\D/g, '');

export function waitingFor(query: string, ops: readonly Op[]): Op[] {
  const wanted = fold(query).split(' ').filter(Boolean);
  const digits = digitsOf(query);
  if (!wanted.length) return [];
  return ops.filter(({ path, said }) => {
    if (path !== '/api/walk_ins') return false;
    const hay = ` ${fold(said)}`;
    const isNumber = digits.length > 2 && digitsOf(said).includes(digits);
    return isNumber || wanted.every((word) => hay.includes(` ${word}`));
  });
}
