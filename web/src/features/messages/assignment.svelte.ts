// SPDX-License-Identifier: Apache-2.0
// Who answers a conversation: handing it over, taking it on, and what it means for the writer.
import { asProblem, call, Problem } from '~/kit/api';
import { session } from '~/kit/session.svelte';
import type { Assignment, Person, Profile } from '~/kit/schema.gen';

export interface Answering {
  keeper: Person | null; // whose book the client is in
  answers: Person | null; // who was asked to answer
}

export const assignmentPath = (client: string): string =>
  `/api/clients/${client}/thread/assignment`;

export function answeringOf(profile: Profile | null, given: Assignment | null): Answering {
  const { with_staff_id: id, with_staff: name } = profile ?? {};
  return { keeper: id && name ? { id, name } : null, answers: given?.assigned_to ?? null };
}

// Their own client, nobody's client, or a conversation given to them: then they may write.
export function mayWrite(answering: Answering, me: string): boolean {
  const { keeper, answers } = answering;
  return answers ? answers.id === me : !keeper || keeper.id === me;
}

// Whoever is to be asked when one may not write oneself.
export function asked(answering: Answering): Person | null {
  return answering.answers ?? answering.keeper;
}

export class Assigning {
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  constructor(readonly client: string) {}

  async to(staff: string | null, note = ''): Promise<boolean> {
    this.busy = true;
    this.problem = null;
    try {
      await call(assignmentPath(this.client), {
        method: 'PUT',
        body: { staff_id: staff, ...(note.trim() ? { note: note.trim() } : {}) },
      });
      return true;
    } catch (cause) {
      this.problem = asProblem(cause);
      return false;
    } finally {
      this.busy = false;
    }
  }

  toMe(note = ''): Promise<boolean> {
    return this.to(session.me.staff.id, note);
  }
}
