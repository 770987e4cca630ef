// SPDX-License-Identifier: Apache-2.0
// Everything the palette can do here and now, beside going somewhere.
import { keymap, type Act } from '~/kit/keymap';
import { keys } from '~/kit/keys.svelte';
import { setTheme } from '~/kit/theme';
import { words } from '~/kit/words';

export interface Doing {
  id: string;
  text: string;
  key: string; // as printed, empty when there is none
  act: () => void;
}

// What moves through a page needs the page in sight; the palette is where we are already, and the
// screens are offered by their names.
const silent: readonly Act[] = [
  ...(['palette', 'search', 'open', 'close', 'next', 'previous'] as const),
  ...(['client_before', 'client_after', 'undo'] as const),
  ...(['today', 'clients', 'inbox', 'calendar', 'team'] as const),
];

export function doings(): Doing[] {
  const acts = (Object.keys(keymap) as Act[]).filter((act) => !silent.includes(act));
  const known = acts.flatMap((act) => {
    const answer = keys.answer(act);
    return answer
      ? [{ id: act, text: words.keys.acts[act], key: keys.printed(act), act: answer }]
      : [];
  });
  const { light, dark } = words.palette;
  return [
    ...known,
    { id: 'light', text: light, key: '', act: () => setTheme('light') },
    { id: 'dark', text: dark, key: '', act: () => setTheme('dark') },
  ];
}
