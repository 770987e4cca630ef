// SPDX-License-Identifier: Apache-2.0
// Makes a page for somebody of the family who has none, with or without a line: named as before,
// and told of on both pages, so that something can be kept from them.
import { newId } from '~/kit/id';
import type { NewOp } from '~/kit/op';
import { tell } from '~/kit/outbox.svelte';
import type { Relation } from '~/kit/schema.gen';
import { recordWords } from '~/kit/words/record';
import { namesOf } from '../walkin/walkin';
import type { Person } from './secret';

export async function givePage(client: string, one: Relation): Promise<Person> {
  const id = newId();
  const said = recordWords.surprises.pageFor(one.name);
  const relations = `/api/clients/${client}/relations`;
  const steps: Pick<NewOp, 'kind' | 'method' | 'path' | 'body'>[] = [
    {
      kind: 'clients',
      method: 'POST',
      path: '/api/clients',
      body: { id, ...namesOf(one.name), contacts: [], tags: [] },
    },
    {
      kind: 'relations',
      method: 'POST',
      path: relations,
      body: { id: newId(), kind: one.kind, other_id: id },
    },
    { kind: 'relations', method: 'DELETE', path: `${relations}/${one.id}` },
  ];
  for (const step of steps) await tell({ ...step, client, said }); // in this order, in one line
  return { id, name: one.name };
}
