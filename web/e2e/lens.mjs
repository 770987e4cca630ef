// SPDX-License-Identifier: Apache-2.0
// A camera for the browser of a test: it sees a drawn code, or is refused, or is not there.
import encodeQR from 'qr';

// The dark modules of a code, row by row, with a quiet edge.
export const qr = (text) => encodeQR(text, 'raw', { border: 4 }).map((row) => row.map(Number));

// Code 39: nine bars and gaps a letter, the wide ones are the bits that stand.
const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-*';
const bits = [
  '034 121 061 160 031 130 070 025 124 064 109 049 148 019 118 058 00d 10c 04c',
  '01c 103 043 142 013 112 052 007 106 046 016 181 0c1 1c0 091 190 0d0 085 094',
]
  .join(' ')
  .split(' ');

// A row of dark and light, a module each; drawn as high as it is asked for.
export function code39(text) {
  const row = [];
  for (const letter of `*${text}*`) {
    const wide = parseInt(bits[letters.indexOf(letter)], 16);
    for (let place = 0; place < 9; place++)
      row.push(...Array((wide >> (8 - place)) & 1 ? 3 : 1).fill(place % 2 ? 0 : 1));
    row.push(0);
  }
  return Array.from({ length: Math.ceil(row.length / 4) }, () => row);
}

// From now on pages of the context have this camera; `carnetTracks` are those it gave out.
export function giveCamera(context, code, refusal = null) {
  return context.addInitScript(
    ([rows, refused]) => {
      window.carnetTracks = [];
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [640, 480];
      const paper = canvas.getContext('2d');
      const unit = Math.floor(560 / Math.max(rows[0].length, rows.length * 1.5));
      const [left, top] = [rows[0].length, rows.length].map((size) => (size * unit) / 2);
      const draw = () => {
        paper.fillStyle = '#d8d4cc';
        paper.fillRect(0, 0, 640, 480);
        paper.fillStyle = '#fff';
        paper.fillRect(320 - left - 30, 240 - top - 30, 2 * left + 60, 2 * top + 60);
        paper.fillStyle = '#16130f';
        rows.forEach((row, y) =>
          row.forEach((dark, x) => {
            if (dark) paper.fillRect(320 - left + x * unit, 240 - top + y * unit, unit, unit);
          }),
        );
      };
      const open = async () => {
        if (refused) throw new DOMException('no', refused);
        draw();
        setInterval(draw, 100);
        const stream = canvas.captureStream(10);
        window.carnetTracks.push(...stream.getTracks());
        return stream;
      };
      Object.defineProperty(navigator.mediaDevices, 'getUserMedia', { value: open });
    },
    [code, refusal],
  );
}
