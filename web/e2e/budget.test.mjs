// SPDX-License-Identifier: Apache-2.0
// budget: what is served weighs no more than it may, and every pair of colours can be read.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const run = (tool) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(`../tools/${tool}`, import.meta.url))], {
    encoding: 'utf8',
  });

test('budget: the first screen, the associates’ pages and the managers’ are light enough', (t) => {
  const said = run('size.mjs');
  for (const line of said.trim().split('\n')) t.diagnostic(line);
  assert.equal(said.match(/ ok$/gm).length, said.trim().split('\n').length);
});

test('budget: every pair of colours has the contrast it needs, light and dark', () => {
  assert.doesNotMatch(run('contrast.mjs'), /FAILS/);
});
