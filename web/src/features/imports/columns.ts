// SPDX-License-Identifier: Apache-2.0
// Which columns of a file are taken, and what hinders a preview from being kept.
import type { Import } from '~/kit/schema.gen';

type Mapping = Record<string, string>;
type Mapped = Pick<Import, 'kind' | 'columns' | 'targets' | 'mapping'>;

// What a person may say: everything of any list, of a known export the house's own fields alone.
export function askedOf({ kind, targets }: Mapped): Record<'known' | 'own', Mapped['targets']> {
  const own = targets.filter(({ name }) => name.startsWith('field:'));
  return { own, known: kind === 'clients_csv' ? targets.filter((one) => !own.includes(one)) : [] };
}

export function notTaken(columns: readonly string[], mapping: Mapping): string[] {
  const taken = new Set(Object.values(mapping));
  return [...new Set(columns)].filter((column) => column && !taken.has(column));
}

const chosen = (mapping: Mapping): string =>
  JSON.stringify(Object.entries(mapping).filter(([, column]) => column).sort());

export type Hindrance = 'nameless' | 'unlooked';

const names = ['given_name', 'family_name', 'full_name', 'company'];
const addresses = ['email', 'phone', 'second_phone'];
const hasAny = (mapping: Mapping, targets: string[]): boolean =>
  targets.some((name) => mapping[name]);

// Addresses alone are people too; whether a column that is left holds their names, a person says.
export function mayBeNameless({ kind, columns }: Mapped, mapping: Mapping): boolean {
  const isLeft = notTaken(columns, mapping).length > 0;
  const isBare = !hasAny(mapping, names) && hasAny(mapping, addresses);
  return kind === 'clients_csv' && isBare && isLeft;
}

// A list whose rows would all come in without a name is not kept before somebody says where it is,
// or that there is none; nor is one whose columns were said anew since it was looked at.
export function hindranceOf(
  looked: Mapped,
  mapping: Mapping,
  isNameless = false,
): Hindrance | null {
  const mustAsk = mayBeNameless(looked, mapping) && !isNameless;
  const isNobody = !hasAny(mapping, [...names, ...addresses]);
  if (looked.kind === 'clients_csv' && (mustAsk || isNobody)) return 'nameless';
  return chosen(looked.mapping) === chosen(mapping) ? null : 'unlooked';
}
