// SPDX-License-Identifier: Apache-2.0
// A photograph as the outbox keeps it: written out once, so that every try sends the same bytes.
import { newId } from '~/kit/id';
import type { NewOp, Op } from '~/kit/op';
import { keepOp } from '~/kit/outbox.svelte';
import { Problem } from '~/kit/request';
import { fileWords as say } from '~/kit/words/files';
import type { Subject } from './files';

interface Lies {
  from: number; // within the body
  to: number;
  type: string;
}

const most = 20 * 1024 * 1024; // bytes, as the house has it
export const fits = ({ size }: File): boolean => size <= most;

// It is called after what is on it, so that it is found by that: a camera calls them all the same.
export function photographOp(client: string, of: Subject, file: File): NewOp {
  if (!fits(file)) throw new Problem(413, 'too_large', say.tooLarge);
  const id = newId();
  const edge = `carnet-${id}`;
  const part = (name: string, more = ''): string =>
    `--${edge}\r\ncontent-disposition: form-data; name="${name}"${more}\r\n`;
  const plain = { id, subject: of.subject, subject_id: of.id };
  const called = `${of.name}.jpg`.replace(/["\r\n\\]/g, ' ');
  const head = [
    ...Object.entries(plain).map(([name, value]) => `${part(name)}\r\n${value}\r\n`),
    `${part('file', `; filename="${called}"`)}content-type: ${file.type}\r\n\r\n`,
  ].join('');
  const type = `multipart/form-data; boundary=${edge}`;
  const body = new Blob([head, file, `\r\n--${edge}--\r\n`], { type });
  const from = new Blob([head]).size;
  const lies: Lies = { from, to: from + file.size, type: file.type };
  return {
    ...{ kind: 'files', method: 'POST', path: `/api/clients/${client}/files`, body, client },
    ...{ said: say.of(of.name), draft: lies, needs: of.id },
  };
}

// Each is kept once, however often it is tried: a phone that is full takes the rest later.
export class Snapped {
  #kept = new Set<File>();

  async keep(client: string, of: Subject, pictures: readonly File[]): Promise<void> {
    for (const picture of pictures.filter((one) => !this.#kept.has(one))) {
      await keepOp(photographOp(client, of, picture));
      this.#kept.add(picture);
    }
  }
}

// The picture within what is kept; nothing where the op is about something else.
export function pictureIn({ body, draft }: Op): Blob | null {
  if (!(body instanceof Blob)) return null;
  const { from, to, type } = draft as Lies;
  return body.slice(from, to, type);
}

// Photographs of it that have not reached the house.
export function picturesOf(ops: readonly Op[], id: string): Op[] {
  return ops.filter((op) => op.kind === 'files' && op.needs === id);
}
