// SPDX-License-Identifier: Apache-2.0
// Comes before the app, small: on a slow line what the first screen waits for is then under way
// while the app still arrives. Who is here, what Today holds, and the page the address names.
import { ask } from './kit/ahead';
import { match } from './kit/routing';
import { later } from './routes/table';

ask('/api/session');
ask('/api/today');
const found = match(later, location.pathname);
if (found) {
  const { route, params } = found;
  void route.load().catch(() => {}); // the router asks again, and says so
  for (const part of route.first ?? []) ask(`/api/clients/${params['client']}${part}`);
}

// The first format costs a phone a long moment, whatever it is: let it pass while the app arrives.
new Intl.DateTimeFormat(document.documentElement.lang).format();
