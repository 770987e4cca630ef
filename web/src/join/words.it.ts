// SPDX-License-Identifier: Apache-2.0
// The words of the sign-up page in Italian.
import type { Words } from './words';

export const words: Words = {
  title: 'I suoi dati',
  intro: (store) =>
    `Per ${store}. Scriva quello che vuole: un nome e un modo per contattarla.`,
  given: 'Nome',
  family: 'Cognome',
  phone: 'Cellulare',
  email: 'E-mail',
  birthday: 'Compleanno',
  anniversary: 'Anniversario',
  day: 'Giorno',
  month: 'Mese',
  none: '—',
  send: 'Invia',
  sending: 'Invio in corso.',
  choice: 'Solo se vuole. Non è condizione di nulla.',
  thanks: (house) => `Grazie. I suoi dati sono arrivati a ${house}.`,
  close: 'Può chiudere questa pagina.',
  over: 'Questo link non è più valido. Ne chieda uno nuovo.',
  offline: 'Nessuna risposta. Nulla è andato perso; provi a inviare di nuovo.',
};
