// SPDX-License-Identifier: Apache-2.0
// Lints the OpenAPI document that the server writes; ends with 1 when something is wrong in it.
import { createConfig, lint } from '@redocly/openapi-core';

const document = process.argv[2] ?? '../docs/api/openapi.json';
const config = await createConfig({
  extends: ['recommended'],
  rules: {
    // Where it is served from, and who runs it, is each house's own matter.
    'no-empty-servers': 'off',
    'info-license': 'off',
    // Faults are described once, as problem details under `default`.
    'operation-4xx-response': 'off',
  },
});

const found = await lint({ ref: document, config });
for (const { severity, message, ruleId, location } of found) {
  console.log(`${severity}: ${location[0]?.pointer ?? ''}: ${message} (${ruleId})`);
}
console.log(`${document}: ${found.length} findings`);
process.exitCode = found.length ? 1 : 0;
