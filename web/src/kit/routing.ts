// SPDX-License-Identifier: Apache-2.0
// Matches a path against patterns such as /c/:client/write; pure, so that it can be tested.
export interface Pattern {
  path: string;
}
export type Params = Record<string, string>;

export function match<R extends Pattern>(
  routes: readonly R[],
  path: string,
): { route: R; params: Params } | null {
  const parts = split(path);
  for (const route of routes) {
    const params = fit(split(route.path), parts);
    if (params) return { route, params };
  }
  return null;
}

function split(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function fit(pattern: string[], parts: string[]): Params | null {
  if (pattern.length !== parts.length) return null;
  const params: Params = {};
  for (const [i, want] of pattern.entries()) {
    const got = decode(parts[i]!);
    if (want.startsWith(':')) params[want.slice(1)] = got;
    else if (want !== got) return null;
  }
  return params;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
