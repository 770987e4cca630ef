// SPDX-License-Identifier: Apache-2.0
// Everything the palette can do here and now: what the page answers, then where one can go.
import { keymap, type Act } from '~/kit/keymap';
import { keys } from '~/kit/keys.svelte';
import { go } from '~/kit/router.svelte';
import { setTheme } from '~/kit/theme';
import { words } from '~/kit/words';
import { fold } from '~/features/clients/find';
import { mayImport } from '~/features/imports/may';
import { manages } from './nav';

export interface Doing {
  id: string;
  text: string;
  key: string; // as printed, empty when there is none
  act: () => void;
}

// What moves through a page needs the page in sight; the palette is where we are already.
const silent: readonly Act[] = [
  'palette',
  'search',
  'open',
  'close',
  'next',
  'previous',
  'client_before',
  'client_after',
  'undo',
];

export function doings(): Doing[] {
  const acts = (Object.keys(keymap) as Act[]).filter((act) => !silent.includes(act));
  const known = acts.flatMap((act) => {
    const answer = keys.answer(act);
    return answer
      ? [{ id: act, text: words.keys.acts[act], key: keys.printed(act), act: answer }]
      : [];
  });
  const say = words.palette;
  const more: [string, string, () => void][] = [
    ['settings', say.settings, () => go(manages() ? '/settings' : '/mine')],
    ['more', say.more, () => go('/more')],
    ['light', say.light, () => setTheme('light')],
    ['dark', say.dark, () => setTheme('dark')],
  ];
  if (mayImport()) more.push(['import', say.importing, () => go('/import')]);
  return [...known, ...more.map(([id, text, act]) => ({ id, text, key: '', act }))];
}

// Every word typed begins one of the words of a name, or of what is to be done.
export function answers(text: string, query: string): boolean {
  const hay = ` ${fold(text)}`;
  return fold(query)
    .split(' ')
    .every((word) => hay.includes(` ${word}`));
}
