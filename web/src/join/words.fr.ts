// SPDX-License-Identifier: Apache-2.0
// The words of the sign-up page in French.
import type { Words } from './words';

export const words: Words = {
  title: 'Vos coordonnées',
  intro: (store) =>
    `Pour ${store}. Donnez ce que vous voulez : un nom et un moyen de vous joindre.`,
  given: 'Prénom',
  family: 'Nom',
  phone: 'Mobile',
  email: 'E-mail',
  birthday: 'Anniversaire',
  anniversary: 'Anniversaire de mariage',
  day: 'Jour',
  month: 'Mois',
  none: '—',
  send: 'Envoyer',
  sending: 'Envoi en cours.',
  choice: 'Seulement si vous le souhaitez. Rien n’en dépend.',
  thanks: (house) => `Merci. ${house} a bien reçu vos coordonnées.`,
  close: 'Vous pouvez fermer cette page.',
  over: 'Ce lien n’est plus valable. Demandez-en un nouveau.',
  offline: 'Pas de réponse. Rien n’est perdu ; envoyez-le de nouveau.',
  faults: {
    fields: 'Certaines indications sont à revoir.',
    failed: 'Cela n’a pas abouti. Rien n’est perdu ; réessayez dans un instant.',
    required: 'Veuillez indiquer votre nom.',
    'phone required': 'Veuillez indiquer un numéro de téléphone ou un e-mail.',
    phone: 'Écrivez le numéro avec l’indicatif du pays, comme +1 212 555 0123.',
    email: 'Ce n’est pas une adresse e-mail, comme nom@example.com.',
    no_phone: 'Pour accepter les SMS, indiquez un numéro de téléphone.',
    no_email: 'Pour accepter les e-mails, indiquez un e-mail.',
    date: 'Ce jour n’existe pas.',
    other: 'Veuillez revoir cette indication.',
  },
};
