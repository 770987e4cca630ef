// SPDX-License-Identifier: Apache-2.0
// What is kept from somebody goes with what is written down, in the same request.
import { expect, test } from 'vitest';
import { askedAgain, fromNobody, isUnsaid, keepable, keptFrom, named, toggled } from './secret';

const ada = { id: 'a', name: 'Ada' };
const marcus = { id: 'm', name: 'Marcus' };

test('kept from nobody, nothing is said of it', () => {
  expect(keptFrom(fromNobody)).toEqual({});
});

test('each person is told under an id of its own, with the day when there is one', () => {
  const both = toggled(toggled(fromNobody, ada), marcus);
  const { kept_from: open } = keptFrom(both);
  expect(open?.map((one) => one.other_id)).toEqual(['a', 'm']);
  expect(new Set(open?.map((one) => one.id)).size).toBe(2);
  expect(open?.[0]).not.toHaveProperty('until');
  const { kept_from: until } = keptFrom({ ...both, until: '2026-04-02' });
  expect(until?.map((one) => one.until)).toEqual(['2026-04-02', '2026-04-02']);
  expect(until?.map((one) => one.id)).toEqual(open?.map((one) => one.id));
});

test('a second tap takes a person out', () => {
  expect(toggled(toggled(fromNobody, ada), ada)).toEqual(fromNobody);
});

test('who has no page stays one to be made, in a draft too, and a tap takes it back', () => {
  const pageless = { client: 'c', relation: 'r1', becomes: 'r2', kind: 'sibling' } as const;
  const chosen = toggled(fromNobody, { id: 'o', name: 'Odette', pageless });
  expect(named(chosen).from[0]!.pageless).toEqual(pageless);
  expect(keptFrom(chosen).kept_from?.[0]).not.toHaveProperty('pageless');
  expect(toggled(chosen, { id: 'o', name: 'Odette' })).toEqual(fromNobody);
});

test('asked for with nobody chosen it is unsaid, and a draft keeps nothing of the asking', () => {
  const asking = askedAgain({ ...fromNobody, open: true });
  expect(asking.asked).toBe(1);
  expect(isUnsaid(asking)).toBe(true);
  const said = toggled(asking, ada);
  expect(isUnsaid(said)).toBe(false);
  expect(Object.keys(named(said))).toEqual(['from', 'until']);
});

test('a message or a day is not kept secret, a visit and a sale are', () => {
  expect(['visits', 'sales', 'messages', 'occasions'].map(keepable)).toEqual([
    'visits',
    'sales',
    undefined,
    undefined,
  ]);
});
