// SPDX-License-Identifier: Apache-2.0
// Makes a page for somebody of the family who has none, with or without a line: named as before,
// and told of on both pages, so that something can be kept from them. Told twice, it is made once.
import { newId } from '~/kit/id';
import type { NewOp } from '~/kit/op';
import { tell } from '~/kit/outbox.svelte';
import { go } from '~/kit/router.svelte';
import type { Relation } from '~/kit/schema.gen';
import { offerUndo } from '~/kit/toast.svelte';
import { recordWords } from '~/kit/words/record';
import { namesOf } from '../walkin/walkin';
import type { Person } from './secret';

const say = recordWords.surprises;

// As they are chosen: nothing is made yet.
export const withPage = (client: string, { id, kind, name }: Relation): Person => ({
  id: newId(),
  name,
  pageless: { client, relation: id, becomes: newId(), kind },
});

export async function givePages(people: readonly Person[]): Promise<void> {
  for (const one of people) await givePage(one);
  const { id, name } = people.at(-1)!;
  const label = say.openPage;
  offerUndo({ text: () => say.pageMade(name), label, undo: () => go(`/c/${id}`) });
}

async function givePage({ id, name, pageless }: Person): Promise<void> {
  const { client, relation, becomes, kind } = pageless!;
  const relations = `/api/clients/${client}/relations`;
  const steps: Pick<NewOp, 'kind' | 'method' | 'path' | 'body' | 'needs'>[] = [
    {
      kind: 'clients',
      method: 'POST',
      path: '/api/clients',
      body: { id, ...namesOf(name), contacts: [], tags: [] },
    },
    {
      kind: 'relations',
      method: 'POST',
      path: relations,
      body: { id: becomes, kind, other_id: id },
      needs: id,
    },
    { kind: 'relations', method: 'DELETE', path: `${relations}/${relation}`, needs: becomes },
  ];
  const said = say.pageFor(name);
  for (const step of steps) await tell({ ...step, client, said }); // in this order, in one line
}
