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
  faults: {
    fields: 'Alcuni dati vanno rivisti.',
    failed: 'Non è riuscito. Nulla è andato perso; riprovi tra un momento.',
    required: 'Scriva il suo nome, per favore.',
    'phone required': 'Scriva un numero di telefono o un’e-mail, per favore.',
    phone: 'Scriva il numero con il prefisso del paese, come +1 212 555 0123.',
    email: 'Non è un indirizzo e-mail come nome@example.com.',
    no_phone: 'Per accettare gli SMS, scriva un numero di telefono.',
    no_email: 'Per accettare le e-mail, scriva un’e-mail.',
    date: 'Questo giorno non esiste.',
    other: 'Riveda questo dato, per favore.',
  },
};
