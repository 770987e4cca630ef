// SPDX-License-Identifier: Apache-2.0
// What happened, in a sentence, for any refusal of the server.
import type { Problem } from './api';
import { words } from './words';

export function trouble(problem: Problem): string {
  const say = words.problem;
  if (problem.status === 0) return say.offline;
  if (problem.status === 404) return say.not_found;
  if (problem.status === 403) return say.forbidden;
  if (problem.status === 412) return say.version;
  if (problem.status === 429) return say.too_many;
  if (problem.status === 503) return say.busy;
  if (problem.code === 'already_sent') return say.already_sent;
  const fields = Object.values(problem.fields).map((fault) => fault.text);
  if (fields.length) return fields.join(' ');
  return problem.status < 500 && problem.message ? problem.message : say.other;
}

// The fault at a form's field: fieldFault(problem, 'email') reads "/email".
export function fieldFault(problem: Problem | null, name: string): string | null {
  return problem?.fields[`/${name}`]?.text ?? null;
}
