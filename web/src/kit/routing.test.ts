// SPDX-License-Identifier: Apache-2.0
// Addresses lead where they should, and nowhere else.
import { expect, test } from 'vitest';
import { match } from './routing';

const routes = [
  { path: '/' },
  { path: '/clients' },
  { path: '/c/:client' },
  { path: '/c/:client/write' },
];

test('the root and fixed paths match themselves, with or without a last slash', () => {
  expect(match(routes, '/')?.route.path).toBe('/');
  expect(match(routes, '/clients/')?.route.path).toBe('/clients');
});

test('a name in a path becomes a parameter, decoded', () => {
  expect(match(routes, '/c/abc')).toEqual({
    route: { path: '/c/:client' },
    params: { client: 'abc' },
  });
  expect(match(routes, '/c/a%20b/write')?.params).toEqual({ client: 'a b' });
});

test('a broken escape is taken as it stands instead of breaking the page', () => {
  expect(match(routes, '/c/%E0%A4%A')?.params).toEqual({ client: '%E0%A4%A' });
});

test('an unknown or longer path matches nothing', () => {
  expect(match(routes, '/calendar')).toBeNull();
  expect(match(routes, '/c/abc/write/more')).toBeNull();
});
