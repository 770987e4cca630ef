// SPDX-License-Identifier: Apache-2.0
// Back returns to the same list, and an address that says nonsense still opens my own book.
import { expect, test } from 'vitest';
import { addressOf, askedOf, firstOf, listingOf, type Listing } from './listing';

const again = (listing: Listing): Listing =>
  listingOf(new URLSearchParams(addressOf(listing, 'mine').split('?')[1] ?? ''), 'mine');

test('what is asked for stands in the address and comes back from it', () => {
  const cases: Listing[] = [
    { q: '', whose: 'mine', filter: null },
    { q: 'O’Neill & Co', whose: 'all', filter: 'quiet' },
    { q: '0142', whose: 'store', filter: 'no_consent' },
    { q: '', whose: 'all', filter: 'category=bridal' },
  ];
  for (const listing of cases) expect(again(listing)).toEqual(listing);
  expect(addressOf(cases[0]!, 'mine')).toBe('/clients');
});

test('an unknown list or filter is left out', () => {
  expect(listingOf(new URLSearchParams('whose=theirs&filter=rich'), 'mine')).toEqual({
    q: '',
    whose: 'mine',
    filter: null,
  });
});

test('the server is asked for the list, never for the search', () => {
  expect(askedOf({ q: 'ada', whose: 'store', filter: 'occasion_this_month' })).toBe(
    '/api/clients?whose=store&filter=occasion_this_month',
  );
  expect(askedOf({ q: '', whose: 'all', filter: 'tier=2' })).toBe('/api/clients?whose=all&tier=2');
  expect(askedOf({ q: '', whose: 'mine', filter: null })).toBe('/api/clients?whose=mine');
});

test('managers begin with their boutique, and the address says only what differs', () => {
  const first = firstOf('manager');
  expect(listingOf(new URLSearchParams(), first).whose).toBe('store');
  expect(addressOf({ q: '', whose: 'mine', filter: null }, first)).toBe('/clients?whose=mine');
  expect(addressOf({ q: '', whose: 'store', filter: null }, first)).toBe('/clients');
  expect(firstOf('associate')).toBe('mine');
});
