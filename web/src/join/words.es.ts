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
  faults: {
    fields: 'Revise algunos datos, por favor.',
    failed: 'No se ha podido enviar. No se ha perdido nada; inténtelo en un momento.',
    required: 'Escriba su nombre, por favor.',
    'phone required': 'Escriba un teléfono o un correo electrónico, por favor.',
    phone: 'Escriba el número con el prefijo del país, como +1 212 555 0123.',
    email: 'No es un correo como nombre@example.com.',
    no_phone: 'Para aceptar mensajes de texto, escriba un teléfono.',
    no_email: 'Para aceptar correos, escriba un correo electrónico.',
    date: 'Ese día no existe.',
    other: 'Revise este dato, por favor.',
  },
};
