// SPDX-License-Identifier: Apache-2.0
// How a request is written and a refusal read; the page and the service worker both do it so.
import { newId } from './id';

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
  body?: unknown; // an object becomes JSON; FormData and a Blob go as they are
  key?: string; // Idempotency-Key; give the same one when trying again
  version?: string | number; // If-Match
  signal?: AbortSignal;
  slow?: boolean; // a whole file: it may take as long as it takes
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
  if (body instanceof FormData || body instanceof Blob) request.body = body;
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
