// SPDX-License-Identifier: Apache-2.0
// What vite.config.ts may call of sprite.mjs.
export function sprite(): string;
export const iconNames: readonly string[];
