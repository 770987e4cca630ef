// SPDX-License-Identifier: Apache-2.0
// One function to talk to the server; every refusal becomes a Problem with the server's own code.
import { takeAhead } from './ahead';
import { heard, unheard } from './line.svelte';
import { Problem, problemOf, requestOf, type CallOptions } from './request';

export { Problem, problemOf, requestOf, type CallOptions, type FieldFault } from './request';

const patience_ms = 10_000; // a line this slow is no line

let onSignedOut: () => void = () => {};
export function whenSignedOut(act: () => void): void {
  onSignedOut = act;
}

export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const { said, problem } = await reach(path, options);
  if (!problem) return said as T;
  if (problem.status === 401 && path !== '/api/session') onSignedOut();
  throw problem;
}

interface Reached {
  said?: unknown;
  problem?: Problem;
}

// An answer that stops half way is none.
async function reach(path: string, options: CallOptions): Promise<Reached> {
  try {
    const ahead = takeAhead(path, options.method);
    const answer = await (ahead ?? fetch(path, requestOf({ ...options, ...limited(options) })));
    heard();
    if (!answer.ok) return { problem: await problemOf(answer) };
    return { said: answer.status === 204 ? undefined : await answer.json() };
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    unheard();
    throw new Problem(0, 'offline', 'No answer');
  }
}

function limited({ signal, slow }: CallOptions): CallOptions {
  if (slow) return {};
  const limit = AbortSignal.timeout(patience_ms);
  return { signal: signal ? AbortSignal.any([signal, limit]) : limit };
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, 'unexpected', String(cause));
}
