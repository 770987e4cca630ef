// SPDX-License-Identifier: Apache-2.0
// Which parts of the settings a role may open; the server holds to the same.
import type { Role } from '~/kit/schema.gen';
import { managingWords } from '~/kit/words/managing';

export type Part = keyof typeof managingWords.settings.parts;

export function partsOf(role: Role): Part[] {
  if (role === 'associate') return [];
  const shared: Part[] = ['people', 'stores', 'templates', 'wordings'];
  return role === 'owner'
    ? [...shared, 'fields', 'house', 'categories', 'me']
    : [...shared, 'me'];
}
