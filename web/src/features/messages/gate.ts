// SPDX-License-Identifier: Apache-2.0
// What the gate's answer means on the screen; the server decides, this only reads.
import { call } from '~/kit/api';
import type { Op } from '~/kit/op';
import type {
  AddressState,
  CheckAnswer,
  Message,
  MessageClass,
  NewMessage,
  Profile,
  Reach,
} from '~/kit/schema.gen';
import { words } from '~/kit/words';
import { restOf } from '../pauses/here';

const dayMs = 86_400_000;
const shutForGood: readonly AddressState[] = ['opted_out', 'disputed'];
const callInstead = ['no_consent', 'opted_out', 'no_address', 'country', 'rules_stale'];

// A reply answers what the client wrote in the last day, or, while contact rests, whenever: the
// house says what that comes to. All else is marketing, or service.
export function classOf(
  lastIn: Message | undefined,
  now: Date,
  aboutService = false,
  rests = false,
): MessageClass {
  if (lastIn && now.getTime() - Date.parse(lastIn.at) <= dayMs) return 'reply';
  if (aboutService) return 'service';
  return lastIn && rests ? 'reply' : 'marketing';
}

function mayCallInstead(check: CheckAnswer): boolean {
  return check.reasons.some((reason) => callInstead.includes(reason.code));
}

// Some refusals leave no way to write at all; others (a surprise, say) need other words.
export function closesLetter(check: CheckAnswer): boolean {
  return refuses(check) && mayCallInstead(check);
}

export function refuses(check: CheckAnswer): boolean {
  return check.decision === 'deny' || check.decision === 'hold';
}

// "8:00 her time, New York" on a button is "8:00 her time".
export function shortTime(check: CheckAnswer): string {
  return (check.until_text ?? '').split(',')[0]!;
}

export function reasonText(check: CheckAnswer): string {
  return check.reasons.map((reason) => reason.text).join(' ');
}

export const emptyCheck: CheckAnswer = {
  decision: 'deny',
  until: null,
  until_text: null,
  reasons: [],
  class: 'marketing',
  segments: 1,
  encoding: 'gsm7',
  footer: null,
  also_at: [],
};

export interface Voice {
  number: string | null; // that a person may dial
  text: string; // why not, where there is none
}
// None after a stop or while contact rests, also where the house has not heard of it yet.
export function voiceOf(profile: Profile | null, ops: readonly Op[], client: string): Voice {
  const call: Reach | undefined = profile?.reach.call; // pages kept by an older release lack it
  const text = aheadOf(profile, ops, client, call);
  if (text) return { number: null, text };
  return { number: call?.allowed ? (call.address ?? null) : null, text: call?.text ?? '' };
}
// What holds at an address before a word is said there: a stop or a rest, heard of or not yet.
export function aheadOf(
  profile: Profile | null,
  ops: readonly Op[],
  client: string,
  at: Reach | null | undefined,
): string {
  const stopped = ops.some(
    ({ path, state, body }) =>
      path === stopPath(client) &&
      state !== 'refused' &&
      (body as { contact_id: string }).contact_id === at?.contact_id,
  );
  if (stopped) return words.client.stopLink;
  const { pause, here } = restOf(profile?.pause, ops, client);
  return (pause ?? here) ? words.client.rests : '';
}
export const stopPath = (client: string): string => `/api/clients/${client}/stop`;

// What they can ask us to stop: where they are reached, else where nothing is closed yet.
export function toStop({ reach: { sms, email } }: Profile): Reach | undefined {
  const open = [sms, email].filter((one) => one.contact_id && !shutForGood.includes(one.state));
  return open.find((one) => one.allowed) ?? open[0];
}

// Whether consent is what is missing: the gate is asked as if an idea were to be sent.
export async function unconsented(client: string, reach: Reach | undefined): Promise<boolean> {
  if (!reach?.contact_id || reach.allowed || reach.state !== 'open') return false;
  const body: NewMessage = {
    channel: 'sms',
    contact_id: reach.contact_id,
    class: 'marketing',
    body: '?',
    pieces: [],
  };
  const path = `/api/clients/${client}/messages/check`;
  const { reasons } = await call<CheckAnswer>(path, { method: 'POST', body });
  return reasons.some(({ code }) => code === 'no_consent');
}
