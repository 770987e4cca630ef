// SPDX-License-Identifier: Apache-2.0
// Bringing in files.
import { capital, inWords, plural } from '../grammar';

const datesBy = {
  person: 'as you said',
  dates: 'as the other dates of this file show',
  country: 'as is usual in your country',
  system: 'as such files usually write them',
};

export const imports = {
  imports: {
    title: 'Bring in a file',
    aside: 'Nothing is kept until you have seen what would change.',
    choose: 'Choose a file',
    chooseOther: 'Choose another file',
    chooseHint: 'From Shopify, Square, The Edge or a phone, or any list in Excel or CSV',
    kind: 'What is in it',
    kinds: {
      '': 'Let Carnet recognise it',
      shopify_customers: 'Shopify customers',
      shopify_orders: 'Shopify orders',
      shopify_products: 'Shopify products',
      loose_diamonds: 'Loose diamonds',
      edge_json: 'The Edge, JSON',
      edge_csv: 'The Edge, CSV',
      google_contacts: 'Google Contacts',
      outlook_csv: 'Outlook contacts',
      vcard: 'Contact cards (vCard)',
      square_customers: 'Square customers',
      square_json: 'Square, JSON',
      lightspeed_customers: 'Lightspeed customers',
      quickbooks_customers: 'QuickBooks customers',
      quickbooks_iif: 'QuickBooks, IIF',
      business_central: 'Business Central, JSON',
      clients_csv: 'Clients, any list',
    } as Record<string, string>,
    look: 'Look inside',
    looking: 'Reading the file',
    counts: {
      new: 'New',
      changed: 'Changed',
      same: 'Same',
      duplicate: 'Duplicate',
      refused: 'Refused',
      left_out: 'Values left out',
    },
    faults: (n: number) =>
      `${capital(inWords(n))} ${plural(n, { one: 'thing', other: 'things' })} to look at`,
    leftOut: (n: number) =>
      `${capital(inWords(n))} ${plural(n, { one: 'value', other: 'values' })} left out`,
    leftOutHints: {
      preview: 'Their rows come in without them.',
      committing: 'Their rows come in without them.',
      committed: 'Their rows came in without them.',
      undone: '',
    },
    moreFaults: 'These are the first; the list has more of them.',
    saveFaults: 'Save the list (CSV)',
    treatment: 'A value that cannot be read',
    treatments: { leave_out: 'Leave the value out', refuse_row: 'Refuse its row' },
    said: 'What it says',
    line: 'Line',
    column: 'Column',
    what: 'What we found',
    noFaults: 'Every line reads well.',
    dates: {
      title: 'Dates in figures',
      orders: { day_first: 'Day/month/year', month_first: 'Month/day/year' },
      read: (order: 'day_first' | 'month_first', by: keyof typeof datesBy) =>
        `Dates are read as ${order === 'day_first' ? 'day/month/year' : 'month/day/year'}, ` +
        `${datesBy[by]}.`,
      column: (name: string, cell: string, day: string) => `${name}: ${cell} is ${day}`,
    },
    known: {
      title: (n: number) =>
        `${capital(inWords(n))} ${plural(n, { one: 'row', other: 'rows' })} with a known address`,
      hint:
        'Somebody has the same email or telephone number already. None of these is taken until ' +
        'you say whether it is one person or two.',
    },
    likely: {
      apart: 'Somebody else',
      apartOf: (row: string, page: string) => `Somebody else: ${row}, not ${page}`,
      title: (n: number) =>
        `${capital(inWords(n))} ${plural(n, { one: 'person', other: 'people' })} you may know`,
      hint:
        'Each gets a page of their own unless you say that both are one person. The review of ' +
        'pages finds them later too.',
      line: (n: number) => `Line ${n} of the file`,
    },
    mapping: 'Which column is which',
    notTaken: (n: number) =>
      `${capital(inWords(n))} ${plural(n, { one: 'column', other: 'columns' })} not taken`,
    notTakenHint: 'Say what one is, and look again.',
    allTaken: 'Every column is taken',
    leftAside: 'Not taken',
    ownFields: 'Fields of this house',
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
    nameless: 'First say which column is the name.',
    fileAgain: 'To say which column is which, choose the file again.',
    noNames: 'No column holds a name',
    noNamesHint: 'Everybody stands under No name yet, told by their email or number.',
    unlooked: 'First look again.',
    keeping: 'Keeping',
    standing: {
      committed: 'Kept.',
      committing: 'A long list is being written. Stopping takes back what is there so far.',
    },
    undo: 'Undo this import',
    stop: 'Stop and take back',
    undone: (left: string) => `The import is undone. ${left || 'The book is as it was.'}`,
    earlier: 'Earlier files',
    states: {
      preview: 'Only looked at',
      committing: 'Being kept',
      committed: 'Kept',
      undone: 'Undone',
    },
  },
};
