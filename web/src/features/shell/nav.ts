// SPDX-License-Identifier: Apache-2.0
// The places one can always go to, for the bar of the phone and the rail of the desk.
import { words } from '~/kit/words';

export const tabs = [
  { tab: 'today', root: '/', icon: 'sunrise', text: words.tabs.today },
  { tab: 'clients', root: '/clients', icon: 'book-user', text: words.tabs.clients },
  { tab: 'inbox', root: '/inbox', icon: 'message-square', text: words.tabs.inbox },
  { tab: 'more', root: '/more', icon: 'ellipsis', text: words.tabs.more },
] as const;
