// SPDX-License-Identifier: Apache-2.0
// How much a file weighs in words, and what is sent when one is brought in.
import { words } from '~/kit/words';
import { formatOf } from '~/kit/formats';
import type { FileSubject } from '~/kit/schema.gen';

const kilo = 1000;

// "840 kB", "2.4 MB"; whatever is there weighs something.
export function weight(bytes: number): string {
  const large = bytes >= kilo * kilo;
  const unit = large ? 'megabyte' : 'kilobyte';
  const number = large ? bytes / (kilo * kilo) : Math.max(1, bytes / kilo);
  const options = { style: 'unit', unit, maximumFractionDigits: large ? 1 : 0 } as const;
  return formatOf(Intl.NumberFormat, words.locale, options).format(number);
}

export function uploadOf(id: string, file: File, mine: boolean): FormData {
  const body = new FormData();
  body.set('id', id);
  body.set('is_private', String(mine));
  body.set('file', file);
  return body;
}

export interface Subject {
  subject: FileSubject;
  id: string;
  name: string;
}
