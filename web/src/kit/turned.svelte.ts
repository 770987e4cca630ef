// SPDX-License-Identifier: Apache-2.0
// Whom the phone is turned to: kept on the phone until somebody turns it back, whatever is opened
// or loaded anew meanwhile.
const place = 'carnet.turned';

export const turned = $state<{ to: string | null }>({ to: localStorage.getItem(place) });

export function turnTo(client: string): void {
  localStorage.setItem(place, client);
  turned.to = client;
}

export function turnBack(): void {
  localStorage.removeItem(place);
  turned.to = null;
}
