// SPDX-License-Identifier: Apache-2.0
// A picture that does not come is marked, wherever it is; styles/parts.css draws what stands in.
export function markMissing(): void {
  for (const type of ['load', 'error'])
    document.addEventListener(
      type,
      ({ target }) =>
        target instanceof HTMLImageElement &&
        target.toggleAttribute('data-missing', type === 'error'),
      true,
    );
}
