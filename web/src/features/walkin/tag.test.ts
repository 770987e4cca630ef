// SPDX-License-Identifier: Apache-2.0
// Tests of tags: the same number however it is printed, typed or wrapped in a link.
import { describe, expect, test } from 'vitest';
import { isSameNumber, numbersOn } from './tag';

describe('a tag', () => {
  test.each([
    ['RNG-0042', 'rng0042', true],
    ['RNG-0042', ' RNG 0042 ', true],
    ['RNG-0042', 'RNG-00421', false],
    ['', '', false],
    ['—', '-', false],
  ])('%s and %s bear one number: %s', (one, other, is) => {
    expect(isSameNumber(one, other)).toBe(is);
  });

  test.each([
    ['RNG-0042', ['RNG-0042']],
    ['  4006381333931 ', ['4006381333931']],
    ['https://shop.example/pieces/RNG-0042?utm=tag', ['RNG-0042']],
    ['https://shop.example/p/halo-ring?sku=RNG%2F42', ['RNG/42', 'halo-ring']],
    ['https://shop.example/%E0%A4%A', ['%E0%A4%A']],
    ['https://shop.example/', []],
    ['   ', []],
  ])('%s names %j', (code, numbers) => {
    expect(numbersOn(code)).toEqual(numbers);
  });
});
