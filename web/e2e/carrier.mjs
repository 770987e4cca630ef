// SPDX-License-Identifier: Apache-2.0
// The carrier of the tests, and a house that texts through it by the machine's own clock.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openHouse } from './demo.mjs';

const program = fileURLToPath(new URL('../../server/test/carrier/carrier.py', import.meta.url));
const publicUrl = 'http://carnet.example';

async function openCarrier() {
  const carrier = spawn('python3', ['-B', program], { stdio: ['pipe', 'pipe', 'inherit'] });
  process.on('exit', () => carrier.kill('SIGKILL'));
  let url;
  for await (const line of createInterface(carrier.stdout)) {
    url = /^listening: (.*)/.exec(line)?.[1];
    break;
  }
  if (!url) throw new Error('the carrier does not listen');
  for (const one of [carrier, carrier.stdin, carrier.stdout]) one.unref();
  return url;
}

// An empty house with its owner, and what its carrier is told; see carrier.py.
export async function openTextedHouse(owner) {
  const carrier = await openCarrier();
  const house = await openHouse({
    CARNET_TEST_CLOCK: undefined,
    CARNET_PUBLIC_URL: publicUrl,
    CARNET_TWILIO_ACCOUNT_SID: `AC${'0'.repeat(31)}1`,
    CARNET_TWILIO_AUTH_TOKEN: 'token',
    CARNET_TWILIO_FROM: '+12125550100',
    CARNET_TWILIO_BASE_URL: carrier,
  });
  const post = async (url, body) => {
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${url}: ${await answer.text()}`);
    return answer.json();
  };
  const told = (what, wish = {}) => post(`${carrier}/control/${what}`, wish);
  await told('house', { url: house.url, public_url: publicUrl });
  await post(`${house.url}/api/setup`, {
    house_name: 'Orsay & Wren',
    store_name: 'Madison Avenue',
    time_zone: 'America/New_York',
    currency: 'USD',
    given_name: 'Odile',
    family_name: 'Marchand',
    ...owner,
  });
  return { url: house.url, told };
}
