// SPDX-License-Identifier: Apache-2.0
// Making a format takes a phone longer than using it a hundred times: each is made once.
const formats = new Map<string, unknown>();
export function formatOf<F>(
  Format: new (locale: string, options: object) => F,
  locale: string,
  options: object,
): F {
  const key = Format.name + locale + JSON.stringify(options);
  if (!formats.has(key)) formats.set(key, new Format(locale, options));
  return formats.get(key) as F;
}
