// SPDX-License-Identifier: Apache-2.0
// The words of the sign-up page in Spanish.
import type { Words } from './words';

export const words: Words = {
  title: 'Sus datos',
  intro: (store) =>
    `Para ${store}. Escriba lo que quiera: un nombre y una forma de contactarle.`,
  given: 'Nombre',
  family: 'Apellidos',
  phone: 'Móvil',
  email: 'Correo electrónico',
  birthday: 'Cumpleaños',
  anniversary: 'Aniversario',
  day: 'Día',
  month: 'Mes',
  none: '—',
  send: 'Enviar',
  sending: 'Enviando.',
  choice: 'Solo si quiere. No es condición de nada.',
  thanks: (house) => `Gracias. ${house} ya tiene sus datos.`,
  close: 'Puede cerrar esta página.',
  over: 'Este enlace ya no sirve. Pida uno nuevo.',
  offline: 'No hubo respuesta. No se ha perdido nada; envíelo otra vez.',
};
