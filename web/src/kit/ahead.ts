// SPDX-License-Identifier: Apache-2.0
// Answers that were asked for before the app itself had come; each is taken once.
import { requestOf } from './request';

const patience_ms = 10_000; // then it is old
const asked = new Map<string, Promise<Response>>();

export function ask(path: string): void {
  const answer = fetch(path, requestOf({ signal: AbortSignal.timeout(patience_ms) }));
  answer.catch(() => {}); // whoever takes it will see
  asked.set(path, answer);
  setTimeout(() => asked.delete(path), patience_ms);
}

// Whatever is written may change what was read: then nothing here counts any more.
export function takeAhead(path: string, method = 'GET'): Promise<Response> | undefined {
  const answer = asked.get(path);
  if (method === 'GET') asked.delete(path);
  else asked.clear();
  return method === 'GET' ? answer : undefined;
}
