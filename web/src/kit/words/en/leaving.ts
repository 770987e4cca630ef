// SPDX-License-Identifier: Apache-2.0
// Before one signs out while something still waits on this phone.
import { capital } from '../grammar';
import { things } from './phone';

export const leaving = {
  title: 'Before you go',
  text: (n: number) =>
    `${capital(things(n))} on this phone ${n === 1 ? 'has' : 'have'} not reached the house. ` +
    `Signing out removes everything from this phone.`,
  look: 'See what waits',
  discard: (n: number) => `Discard ${n} unsent and sign out`,
  stay: 'Stay signed in',
};
