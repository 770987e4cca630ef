// SPDX-License-Identifier: Apache-2.0
// The screens one may open, by the names they go by.
import type { Act } from '~/kit/keymap';
import { keys } from '~/kit/keys.svelte';
import { go } from '~/kit/router.svelte';
import { words } from '~/kit/words';
import { mayImport } from '~/features/imports/may';
import type { Doing } from './doing';
import { managing, manages, tabs } from './nav';

export interface Screen extends Doing {
  names: readonly string[]; // the one it shows, and what else it is called
}

export function screens(): Screen[] {
  const { also } = words.palette;
  const associate = !manages();
  const named: [path: string, names: string[]][] = [
    ['/pieces', [words.client.pieces]],
    ['/repairs', [words.more.repairs, also.repairs]],
    ['/kept', [words.kept.title]],
    ['/same', [words.more.same, ...also.same]],
  ];
  if (mayImport()) named.push(['/import', [words.more.importRow, also.importing]]);
  if (associate) named.push(['/mine', [words.mine.title, also.settings]]);
  const known = [...tabs, ...(associate ? [] : managing)];
  return [
    ...known.map(({ tab, root, text }) => screen(root, [text], tab as Act)),
    ...named.map(([path, names]) => screen(path, names)),
  ];
}

function screen(path: string, names: string[], act?: Act): Screen {
  const key = act && keys.answer(act) ? keys.printed(act) : '';
  return { id: `at${path.replace('/', '-')}`, text: names[0]!, names, key, act: () => go(path) };
}
