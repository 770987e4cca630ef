// SPDX-License-Identifier: Apache-2.0
// The words of the sign-up page in German.
import type { Words } from './words';

export const words: Words = {
  title: 'Ihre Angaben',
  intro: (store) =>
    `Für ${store}. Geben Sie an, was Sie möchten: einen Namen und wie man Sie erreicht.`,
  given: 'Vorname',
  family: 'Nachname',
  phone: 'Mobilnummer',
  email: 'E-Mail',
  birthday: 'Geburtstag',
  anniversary: 'Hochzeitstag',
  day: 'Tag',
  month: 'Monat',
  none: '—',
  send: 'Senden',
  sending: 'Wird gesendet.',
  choice: 'Nur wenn Sie möchten. Es ist für nichts Bedingung.',
  thanks: (house) => `Danke. Ihre Angaben sind bei ${house} angekommen.`,
  close: 'Sie können diese Seite schließen.',
  over: 'Dieser Link gilt nicht mehr. Bitten Sie um einen neuen.',
  offline: 'Es kam keine Antwort. Nichts ist verloren; bitte senden Sie noch einmal.',
};
