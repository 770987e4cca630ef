// SPDX-License-Identifier: Apache-2.0
// Makes a page for somebody of the family who has none, with or without a line: named as before,
// and told of on both pages, so that something can be kept from them. Told twice, it is made once;
// who got a page meanwhile keeps that one.
import { call } from '~/kit/api';
import { newId } from '~/kit/id';
import { readKept } from '~/kit/kept';
import { line } from '~/kit/line.svelte';
import { makes, type NewOp } from '~/kit/op';
import { outbox, tell } from '~/kit/outbox.svelte';
import { go } from '~/kit/router.svelte';
import type { NewRelation, Relation, Relations } from '~/kit/schema.gen';
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

// Their pages, by the ids they were chosen under.
export async function givePages(people: readonly Person[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const one of people) {
    const there = await pageOf(one);
    if (!there) await givePage(one);
    pages.set(one.id, there ?? one.id);
  }
  const { id, name } = people.at(-1)!;
  const undo = (): void => go(`/c/${pages.get(id)}`);
  offerUndo({ text: () => say.pageMade(name), label: say.openPage, undo });
  return pages;
}

const patience_ms = 2500; // as a form has
const relationsOf = (client: string): string => `/api/clients/${client}/relations`;

// What replaced the relation on this phone, or else at the house; nothing while it stands.
async function pageOf({ name, pageless }: Person): Promise<string | undefined> {
  const { client, relation, kind } = pageless!;
  const path = relationsOf(client);
  const removal = outbox.ops.find((op) => op.path === `${path}/${relation}`);
  const becomes = removal?.needs && outbox.ops.find((op) => makes(op) === removal.needs);
  if (becomes) return (becomes.body as NewRelation).other_id ?? undefined;
  const all = await relationsAt(path);
  if (all.some(({ id }) => id === relation)) return undefined;
  const there = all.find((one) => one.other_id && one.name === name && one.kind === kind);
  return there?.other_id ?? undefined;
}

async function relationsAt(path: string): Promise<Relation[]> {
  const kept = async (): Promise<Relations | undefined> => (await readKept<Relations>(path))?.data;
  const signal = AbortSignal.timeout(patience_ms);
  const asked = line.online ? call<Relations>(path, { signal }).catch(kept) : kept();
  return (await asked)?.relations ?? [];
}

async function givePage({ id, name, pageless }: Person): Promise<void> {
  const { client, relation, becomes, kind } = pageless!;
  const relations = relationsOf(client);
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
