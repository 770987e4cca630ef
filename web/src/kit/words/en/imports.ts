// SPDX-License-Identifier: Apache-2.0
// Bringing in files.
import { capital, inWords, plural } from '../grammar';

export const imports = {
  imports: {
    title: 'Bring in a file',
    aside: 'Nothing is kept until you have seen what would change.',
    choose: 'Choose a file',
    chooseHint: 'From Shopify, The Edge, Google, Outlook or a phone, or any CSV file',
    kind: 'What is in it',
    kinds: {
      '': 'Let Carnet recognise it',
      shopify_customers: 'Shopify customers',
      shopify_orders: 'Shopify orders',
      shopify_products: 'Shopify products',
      edge_json: 'The Edge, JSON',
      edge_csv: 'The Edge, CSV',
      google_contacts: 'Google Contacts',
      outlook_csv: 'Outlook contacts',
      vcard: 'Contact cards (vCard)',
      clients_csv: 'Clients, any CSV file',
    } as Record<string, string>,
    look: 'Look inside',
    looking: 'Reading the file',
    counts: {
      new: 'New',
      changed: 'Changed',
      same: 'Same',
      duplicate: 'Duplicate',
      refused: 'Refused',
    },
    faults: (n: number) =>
      `${capital(inWords(n))} ${plural(n, { one: 'thing', other: 'things' })} to look at`,
    line: 'Line',
    column: 'Column',
    what: 'What we found',
    noFaults: 'Every line reads well.',
    mapping: 'Which column is which',
    none: 'Not in this file',
    required: 'needed',
    again: 'Look again',
    sample: 'The first lines, as we read them',
    attest: 'Consent in this file',
    attestHint:
      'Left empty, imported consent stays unknown, and nobody is texted because of it.',
    attestWording: 'The words people agreed to',
    attestSource: 'Where they agreed',
    attestFrom: 'From',
    attestTo: 'Until',
    keep: (n: number) =>
      n ? `Keep ${n} ${plural(n, { one: 'row', other: 'rows' })}` : 'Nothing to keep',
    keeping: 'Keeping',
    kept: 'Kept.',
    undo: 'Undo this import',
    undone: (left: string) => `Undone. ${left || 'The book is as it was.'}`,
    earlier: 'Earlier files',
    states: { preview: 'Only looked at', committed: 'Kept', undone: 'Undone' },
  },
};
