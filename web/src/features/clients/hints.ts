// SPDX-License-Identifier: Apache-2.0
// What each row of the list of what is known holds, in one line.
import { fullDay } from '~/kit/format';
import type {
  DoorCard,
  FieldValuePage,
  Merges,
  NotePage,
  OccasionPage,
  Profile,
  Relations,
  SizePage,
  SurprisePage,
  Tastes,
} from '~/kit/schema.gen';
import { recordWords as say } from '~/kit/words/record';
import { fieldsText } from '../fields/fields';
import { sizeText } from '../sizes/sizes';
import { marksOf } from '../standing/marks';
import { allergiesFirst, tasteText } from '../tastes/tastes';

export type View = keyof typeof say.views;

// What was read so far; what was not is null, and its row says nothing yet.
export interface Read {
  door: DoorCard | null;
  sizes: SizePage | null;
  tastes: Tastes | null;
  family: Relations | null;
  days: OccasionPage | null;
  fields: FieldValuePage | null;
  mine: NotePage | null;
  merged: Merges | null;
  surprises: SurprisePage | null;
}

// The first few of them, and how many more there are.
function some(all: readonly string[] | undefined, most = 3): string {
  if (!all) return '';
  const more = all.length - most;
  const named = all.slice(0, most).join(', ');
  return more > 0 ? say.more(named, more) : named || say.none;
}

// What must not be missed comes first.
function atDoor({ alerts, avoid, say: lines }: DoorCard): string {
  if (alerts[0]) return alerts[0].text;
  if (avoid[0]) return say.door.not(avoid[0].text);
  return lines[0]?.text ?? say.none;
}

export function hintsOf(profile: Profile, read: Read): Record<View, string> {
  const { door, sizes, tastes, family, days, fields, mine, merged, surprises } = read;
  const secrets = surprises?.items.length;
  return {
    door: door ? atDoor(door) : '',
    standing: marksOf(profile.standing).join(', ') || say.none,
    sizes: some(sizes?.items.filter((one) => one.is_newest).map(sizeText)),
    tastes: some(tastes ? allergiesFirst(tastes.tastes).map(tasteText) : undefined),
    family: some(family?.relations.map((one) => one.first_name)),
    days: some(days?.items.map((one) => one.label), 2),
    rest: profile.pause ? say.rest.since(fullDay(profile.pause.at)) : say.restsNot,
    surprises: secrets === undefined ? '' : secrets ? say.secrets(secrets) : say.none,
    fields: fields ? fieldsText(fields.items) || say.none : '',
    mine: some(mine?.items.filter((one) => one.is_private).map((one) => one.body.slice(0, 40)), 1),
    merged: some(merged?.items.filter((one) => !one.undone_at).map((one) => one.gone_name)),
  };
}
