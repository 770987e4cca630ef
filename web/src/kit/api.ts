// SPDX-License-Identifier: Apache-2.0
// One function to talk to the server; every refusal becomes a Problem with the server's own code.
import { newId } from './id';
import { heard, unheard } from './line.svelte';

export interface FieldFault {
  code: string;
  text: string;
}

// RFC 9457 problem details. status 0 and code "offline" mean that no answer came at all.
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    title: string,
    readonly fields: Record<string, FieldFault> = {},
    readonly body: Record<string, unknown> = {},
  ) {
    super(title);
  }
}

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: unknown; // an object becomes JSON, FormData goes as it is
  key?: string; // Idempotency-Key; give the same one when trying again
  version?: string | number; // If-Match
  signal?: AbortSignal;
}

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

export function requestOf({
  method = 'GET',
  body,
  key,
  version,
  signal,
}: CallOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (method !== 'GET') headers['idempotency-key'] = key ?? newId();
  if (version !== undefined) headers['if-match'] = String(version);
  const request: RequestInit = { method, headers, credentials: 'same-origin', cache: 'no-store' };
  if (signal) request.signal = signal;
  if (body instanceof FormData) request.body = body;
  else if (body !== undefined) {
    headers['content-type'] = 'application/json';
    request.body = JSON.stringify(body);
  }
  return request;
}

export async function problemOf(answer: Response): Promise<Problem> {
  const said = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  return new Problem(
    answer.status,
    typeof said['code'] === 'string' ? said['code'] : `http_${answer.status}`,
    typeof said['title'] === 'string' ? said['title'] : answer.statusText,
    (said['fields'] ?? {}) as Record<string, FieldFault>,
    said,
  );
}

export function asProblem(cause: unknown): Problem {
  return cause instanceof Problem ? cause : new Problem(0, 'unexpected', String(cause));
}
