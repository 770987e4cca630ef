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
  faults: {
    fields: 'Einige Angaben bitte noch einmal prüfen.',
    failed: 'Das hat nicht geklappt. Nichts ist verloren; bitte gleich noch einmal.',
    required: 'Bitte geben Sie Ihren Namen an.',
    'phone required': 'Bitte geben Sie eine Telefonnummer oder E-Mail an.',
    phone: 'Schreiben Sie die Nummer mit der Landesvorwahl, so wie +1 212 555 0123.',
    email: 'Das ist keine E-Mail-Adresse wie name@example.com.',
    no_phone: 'Für Nachrichten aufs Handy geben Sie bitte eine Nummer an.',
    no_email: 'Für E-Mails geben Sie bitte eine E-Mail-Adresse an.',
    date: 'Diesen Tag gibt es nicht.',
    other: 'Bitte prüfen Sie diese Angabe.',
  },
};
