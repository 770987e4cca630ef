// SPDX-License-Identifier: Apache-2.0
// The linter's rules: the usual ones, and the walls between kit, ui, features and routes.
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

const wall = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});

export default ts.config(
  { ignores: ['src/kit/schema.gen.ts', 'dist/', 'node_modules/'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      'svelte/no-navigation-without-resolve': 'off', // that resolve() belongs to SvelteKit
      'max-lines': ['error', { max: 300 }],
      'svelte/prefer-svelte-reactivity': 'off', // plain maps where nothing is drawn from them
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.svelte'], rules: { 'max-lines': ['error', { max: 150 }] } },
  wall(['src/ui/**'], ['**/features/**', '**/routes/**'], 'ui/ knows no feature.'),
  wall(
    ['src/kit/**'],
    ['**/features/**', '**/routes/**', '**/ui/**'],
    'kit/ knows nothing above it.',
  ),
);
