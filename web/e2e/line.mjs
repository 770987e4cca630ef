// SPDX-License-Identifier: Apache-2.0
// The line between a phone and the house, which a test may take away, or cut after it was heard.
import http from 'node:http';
import { demo } from './demo.mjs';
import { openPhone, signIn } from './house.mjs';
import { untilKept } from './kept.mjs';

// mode: open; gone (nothing gets through); cut (the house hears it, the phone hears no answer).
// only: which requests a cut is for, by method and path.
export async function openLine() {
  const house = new URL(demo.url);
  const line = { mode: 'open', only: () => true, cuts: 0, sent: [] };
  const server = http.createServer((request, answer) => {
    const lost = () => request.socket.destroy();
    if (line.mode === 'gone') return lost();
    const cut = line.mode === 'cut' && request.method !== 'GET' && line.only(request);
    if (request.method !== 'GET') line.sent.push(`${request.method} ${request.url}`);
    const { hostname, port } = house;
    const { method, url: path, headers } = request;
    const onward = http.request({ hostname, port, method, path, headers }, (said) => {
      if (cut) {
        line.cuts++;
        said.resume();
        return said.on('end', lost);
      }
      answer.writeHead(said.statusCode, said.headers);
      said.pipe(answer);
    });
    onward.on('error', lost);
    request.on('error', () => onward.destroy());
    answer.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  const sockets = new Set();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return Object.assign(line, {
    url: `http://127.0.0.1:${server.address().port}`,
    // Streams that are open go down with the line.
    lose() {
      line.mode = 'gone';
      for (const socket of sockets) socket.destroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((done) => server.close(done));
    },
  });
}

// A phone behind a line of its own, with its book kept.
export async function phoneOnLine(browser) {
  const line = await openLine();
  const phone = await openPhone(browser, { baseURL: line.url });
  await signIn(phone.page);
  await untilKept(phone.page);
  return { line, phone };
}
