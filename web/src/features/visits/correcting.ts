// SPDX-License-Identifier: Apache-2.0
// A visit as a form, and back again: only what was changed is told; plain values.
import type { ForWhom, SeenPiece, Visit, VisitEdit } from '~/kit/schema.gen';
import { dayIn, instantIn, wallIn } from '~/kit/zone';
import { keptAs, meantOf, type When } from '../walkin/bywhen';
import type { Purposed } from '../walkin/walkin';

export interface Seen {
  piece_id: string | null;
  title: string;
  liked: boolean;
  tried: boolean;
}
export interface VisitForm extends Purposed {
  on: string; // the day
  pieces: Seen[];
  with: string;
  note: string;
  bought: boolean;
}

export function formOf(visit: Visit): VisitForm {
  const on = dayIn(new Date(visit.at));
  const meant = meantOf(visit, on);
  return {
    on,
    at: visit.at,
    pieces: visit.pieces.map(({ piece_id, title, liked, tried }) => ({
      piece_id: piece_id ?? null,
      title,
      liked,
      tried,
    })),
    why: (visit.for_whom as ForWhom | null | undefined) ?? '',
    whyWords: visit.for_words,
    when: meant?.when ?? (visit.by_day ? 'day' : ((visit.by_when as When | null) ?? '')),
    day: meant ? '' : (visit.by_day ?? ''),
    meant,
    with: visit.with,
    note: visit.note,
    bought: visit.bought,
  };
}

// An empty text takes its own away; pieces come all together.
export function editOf(form: VisitForm, visit: Visit): Partial<VisitEdit> {
  const before = formOf(visit);
  const edit: Partial<VisitEdit> = {};
  if (form.on && form.on !== before.on) edit.at = movedTo(form.on, visit.at);
  if (told(form.pieces) !== told(before.pieces)) edit.pieces = form.pieces.map(seenOf);
  if (form.why !== before.why) edit.for_whom = form.why;
  const words = form.why === 'other' ? (form.whyWords ?? '').trim() : before.whyWords;
  if (words !== before.whyWords) edit.for_words = words ?? '';
  if (form.when !== before.when || form.day !== before.day) Object.assign(edit, byWhen(form));
  for (const field of ['with', 'note'] as const)
    if (form[field].trim() !== before[field]) edit[field] = form[field].trim();
  if (form.bought !== before.bought) edit.bought = form.bought;
  return edit;
}

// Another day, at the same hour of the boutique's clock.
export const movedTo = (day: string, at: string): string =>
  instantIn(day, wallIn(new Date(at)).minutes).toISOString();

function byWhen({ when, day, at, meant }: VisitForm): { by_when: string; by_day: string } {
  const said = when === 'day' ? { by_day: day } : keptAs(when, dayIn(new Date(at)), meant);
  return { by_when: '', by_day: '', ...said };
}

const told = (pieces: readonly Seen[]): string => JSON.stringify(pieces);

const seenOf = ({ piece_id, ...rest }: Seen): SeenPiece => ({
  ...rest,
  ...(piece_id && { piece_id }),
});
