// SPDX-License-Identifier: Apache-2.0
// What a phone keeps of the house, and what it has still to tell.

// What the phone keeps, read from its database as a thief would.
export function onPhone(page, store) {
  return page.evaluate(async (store) => {
    const names = (await indexedDB.databases()).map((one) => one.name);
    const all = [];
    for (const name of names) {
      const db = await new Promise((done, failed) => {
        const asked = indexedDB.open(name);
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const read = db.transaction(store).objectStore(store).getAll();
      all.push(...(await new Promise((done) => (read.onsuccess = () => done(read.result)))));
      db.close();
    }
    return all;
  }, store);
}

// Until the own book and the app itself lie on the phone.
export async function untilKept(page, least = 3) {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  for (let i = 0; i < 120; i++) {
    if ((await onPhone(page, 'meta')).length > 1 && (await onPhone(page, 'book')).length >= least)
      return;
    await page.waitForTimeout(250);
  }
  throw new Error('the book did not reach the phone');
}

// Until the house knows what was done on the phone; ten seconds at most, since one without a line
// goes on keeping it.
export async function untilTold(page) {
  for (const end = Date.now() + 10_000; Date.now() < end; await page.waitForTimeout(50)) {
    const ops = await onPhone(page, 'ops');
    if (!ops.some((op) => op.state === 'waiting' && op.held_until <= Date.now())) return;
  }
}
