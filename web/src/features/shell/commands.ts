// SPDX-License-Identifier: Apache-2.0
// What the keyboard does wherever one is; a page adds what it can do itself.
import type { Act } from '~/kit/keymap';
import { inField } from '~/kit/keys.svelte';
import { go, here, leave } from '~/kit/router.svelte';
import { toast, undo } from '~/kit/toast.svelte';
import { manages } from './nav';
import { neighbour, step } from './moving';

// Other clients' pages take the place of this one, so that the way back stays the list.
function turn(by: 1 | -1): void {
  const place = here.place;
  const other = place?.params['client'] && neighbour(place.params['client'], by);
  if (other) go(`/${place.route.path.startsWith('/t/') ? 't' : 'c'}/${other}`, 'replace');
}

// Out of the field first, then out of the page; what was written is kept by whoever asked for it.
function close(): void {
  const focused = document.activeElement;
  if (inField(focused)) (focused as HTMLElement).blur();
  else if (here.place?.route.modal) leave('/');
}

export function shellCommands(
  find: () => void,
  keys: () => void,
): Partial<Record<Act, () => void>> {
  return {
    palette: find,
    shortcuts: keys,
    search: () => go('/clients?find'),
    next: () => step(1),
    previous: () => step(-1),
    walk_in: () => go('/walk-in'),
    undo: () => void (toast.shown && undo()),
    today: () => go('/'),
    clients: () => go('/clients'),
    inbox: () => go('/inbox'),
    calendar: () => go('/calendar'),
    client_before: () => turn(-1),
    client_after: () => turn(1),
    close,
    ...(manages() ? { team: () => go('/team') } : {}),
  };
}
