// SPDX-License-Identifier: Apache-2.0
// No refusal is silent: each fault is said by its field, and else once under the form.
import { expect, test } from 'vitest';
import { Problem } from '~/kit/api';
import { trouble } from '~/kit/trouble';
import { Saving } from './saving.svelte';

async function refused(...at: string[]): Promise<Saving> {
  const saving = new Saving();
  saving.fault('until');
  saving.faultIn('wish_ids');
  const fields = Object.fromEntries(at.map((one) => [one, { code: 'bad', text: `${one}.` }]));
  const kept = await saving.run(() => Promise.reject(new Problem(400, 'bad', 'Bad.', fields)));
  expect(kept).toBe(false);
  return saving;
}
const under = ({ rest }: Saving): string | null => rest && trouble(rest);

test('what a field says is not said again', async () => {
  const saving = await refused('/until');
  expect([saving.fault('until'), under(saving)]).toEqual(['/until.', null]);
});

test('what no field shows is said under the form, beside one that is shown too', async () => {
  expect(under(await refused('/token'))).toBe('/token.');
  expect(under(await refused('/until', '/token'))).toBe('/token.');
  expect(under(await refused('/untilled'))).toBe('/untilled.');
});

test('a list says what is wrong with it, and with one of it', async () => {
  for (const at of ['/wish_ids', '/wish_ids/0']) {
    const saving = await refused(at);
    expect([saving.faultIn('wish_ids'), under(saving)]).toEqual([`${at}.`, null]);
  }
  expect((await refused('/wish_ids_too')).faultIn('wish_ids')).toBeNull();
});

test('what has no field at all is said under the form', async () => {
  expect(under(await refused())).toBe('Bad.');
});
