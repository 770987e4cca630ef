// SPDX-License-Identifier: Apache-2.0
// One function to talk to the server; every refusal becomes a Problem with the server's own code.
import { heard, unheard } from './line.svelte';
import { Problem, problemOf, requestOf, type CallOptions } from './request';

export { Problem, problemOf, requestOf, type CallOptions, type FieldFault } from './request';

let onSignedOut: () => void = () => {};
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const answer = await reach(path, options);
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T;
  const problem = await problemOf(answer);
  if (problem.status === 401 && path !== '/api/session') onSignedOut();
  throw problem;
}

async function reach(path: string, options: CallOptions): Promise<Response> {
  try {
    const answer = await fetch(path, requestOf(options));
    heard();
    return answer;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    unheard();
    throw new Problem(0, 'offline', 'No answer');
  }
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, 'unexpected', String(cause));
}
