// SPDX-License-Identifier: Apache-2.0
// The demo house in front of which a file of tests stands: one of its own, on a free port and with
// its clock standing still, so that no file finds what another did.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

// Any house on a free port, over a folder that is gone afterwards; url, and who may sign in.
export async function openHouse(more = {}, roles = []) {
  mkdirSync(join(root, 'build'), { recursive: true });
  const folder = mkdtempSync(join(root, 'build/demo-'));
  const settings = {
    CARNET_PORT: '0',
    CARNET_DATA: folder,
    CARNET_WEB: join(root, 'web/dist'),
    CARNET_TEST_CLOCK: '2026-11-24T15:00:00.000Z',
  };
  const server = spawn(join(root, 'build/dev/carnet'), ['serve'], {
    cwd: root,
    env: { PATH: process.env.PATH, ...settings, ...more },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.on('exit', () => {
    server.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });
  const people = {};
  let url;
  for await (const line of createInterface(server.stdout)) {
    url ??= /^listening: (.*)/.exec(line)?.[1];
    const [, email, password, role] = /^sign in: (\S+) (\S+) (\S+)/.exec(line) ?? [];
    if (role) people[role] ??= { email, password };
    if (url && roles.every((each) => people[each])) break;
  }
  if (!url) throw new Error('the house did not open');
  server.stdout.resume();
  server.unref();
  server.stdout.unref();
  return { url, people, folder };
}

async function openDemo() {
  const roles = ['owner', 'manager', 'associate'];
  const { url, people, folder } = await openHouse({ CARNET_DEMO: '1' }, roles);
  const { associate, manager, owner } = people;
  const { email, password } = associate;
  return { url, folder, email, password, manager: manager.email, owner: owner.email };
}

export const demo = await openDemo();

// What the house wrote down of one noun about a client, oldest first: by whom, what was done, and
// what it says of it; read from its file, as an auditor would.
export function audit(client, noun) {
  const script = `
import json, sqlite3, sys
house = sqlite3.connect(f'file:{sys.argv[1]}/carnet.db?mode=ro', uri=True)
rows = house.execute(
    'select staff_id, verb, payload from audit where client_id = ? and noun = ? order by id',
    sys.argv[2:])
print(json.dumps([{'staff': staff, 'verb': verb, 'said': said} for staff, verb, said in rows]))`;
  const rows = JSON.parse(execFileSync('python3', ['-c', script, demo.folder, client, noun]));
  return rows.map(({ said, ...row }) => ({ ...row, said: said ? JSON.parse(said) : null }));
}
