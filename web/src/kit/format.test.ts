// SPDX-License-Identifier: Apache-2.0
// Days, hours, money and names read as people say them.
import { describe, expect, test } from 'vitest';
import * as format from './format';
import { setHome } from './zone';

const now = new Date('2026-03-12T20:08:00Z'); // a Thursday, 4:08 pm in New York

describe('days', () => {
  test('a day without a clock does not slip to the day before, west of Greenwich', () => {
    expect(format.fullDay('2026-04-02', undefined, now)).toBe('Thursday 2 April');
    expect(format.weekday('2026-04-02')).toBe('Thursday');
  });
  test('the year is said only when it is another one', () => {
    expect(format.dayMonth('2026-02-14', now)).toBe('14 February');
    expect(format.dayMonth('2024-03-04', now)).toBe('4 March 2024');
    expect(format.fullDay('2027-01-05', undefined, now)).toBe('Tuesday 5 January 2027');
  });
  test('the ledger says the day, with the year when it is another one', () => {
    expect(format.ledgerDay('2026-02-14T20:00:00Z', now)).toBe('14 Feb');
    expect(format.ledgerDay('2019-05-01T20:00:00Z', now)).toBe('1 May 2019');
  });
  test('messages stand under today, yesterday, or their date', () => {
    expect(format.dayOf('2026-03-12T13:00:00Z', now)).toBe('Today');
    expect(format.dayOf('2026-03-11T13:00:00Z', now)).toBe('Yesterday');
    expect(format.dayOf('2026-02-14T13:00:00Z', now)).toBe('14 February');
  });
});

describe('hours', () => {
  test('a time is told in the zone it is asked for', () => {
    expect(format.clockTime('2026-03-12T20:08:00Z', 'America/New_York')).toBe('4:08 pm');
    expect(format.clockTime('2026-03-12T20:08:00Z', 'Europe/Paris')).toBe('9:08 pm');
  });
  test('a list of conversations tells the hour, the weekday, then the date', () => {
    expect(format.lately('2026-03-12T14:05:00Z', now)).toBe('10:05 am');
    expect(format.lately('2026-03-09T14:05:00Z', now)).toBe('Monday');
    expect(format.lately('2026-02-14T14:05:00Z', now)).toBe('14 February');
  });
  test('where no zone is said it is the store’s, not the phone’s', () => {
    setHome('Asia/Tokyo');
    const late = new Date('2026-03-12T16:08:00Z'); // the 13th has begun in the store
    expect(format.clockTime('2026-03-12T16:05:00Z')).toBe('1:05 am');
    expect(format.lately('2026-03-12T16:05:00Z', late)).toBe('1:05 am');
    expect(format.lately('2026-03-12T14:05:00Z', late)).toBe('Thursday');
    expect(format.dayOf('2026-03-12T14:05:00Z', late)).toBe('Yesterday');
    expect(format.sameDay('2026-03-12T14:05:00Z', late)).toBe(false);
    setHome(undefined);
  });
  test('a zone is called by its city', () => {
    expect(format.city('America/New_York')).toBe('New York');
    expect(format.city('America/Indiana/Knox')).toBe('Knox');
  });
});

test('sums have the minor units of their currency, and no cents', () => {
  expect(format.wholeMoney({ minor: 4820050, currency: 'USD' })).toBe('$48,201');
  expect(format.wholeMoney({ minor: 120000, currency: 'JPY' })).toContain('120,000');
  expect(format.priceText({ minor: 1250050, currency: 'USD' })).toBe('$12,500.50');
  expect(format.priceText({ minor: 1250000, currency: 'USD' })).toBe('$12,500');
});

test('initials are the first and the last name, whatever the script', () => {
  expect(format.initials('Eleanor Whitcombe')).toBe('EW');
  expect(format.initials('inès de la marchetti')).toBe('IM');
  expect(format.initials('Cher')).toBe('C');
  expect(format.initials('  ')).toBe('');
});
