// SPDX-License-Identifier: Apache-2.0
// Unit tests stand beside what they test; the zone is fixed so that hours read the same everywhere.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'America/New_York';

export default defineConfig({
  plugins: [svelte()],
  resolve: {
    alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) },
    conditions: ['browser'],
  },
  test: { include: ['src/**/*.test.ts'], environment: 'happy-dom' },
});
