// SPDX-License-Identifier: Apache-2.0
// What the gate's answer means on the screen; the server decides, this only reads.
import { call } from '~/kit/api';
import type { CheckAnswer, Message, MessageClass, NewMessage, Reach } from '~/kit/schema.gen';

const dayMs = 86_400_000;
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
