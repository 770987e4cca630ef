// SPDX-License-Identifier: Apache-2.0
// Svelte in runes mode everywhere: no hidden reactivity.
export default { compilerOptions: { runes: true } };
