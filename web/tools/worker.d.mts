// SPDX-License-Identifier: Apache-2.0
// What vite.config.ts may call of worker.mjs.
import type { Plugin } from 'vite';
export const worker: Plugin;
