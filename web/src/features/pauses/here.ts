// SPDX-License-Identifier: Apache-2.0
// What was said on this phone of a client's rest, before the house has heard of it.
import type { Op } from '~/kit/op';
import type { NewPause, Prompt, Today } from '~/kit/schema.gen';

const ended = (ops: readonly Op[], pause: string): boolean =>
  ops.some(({ path, state }) => state !== 'refused' && path.includes(`/pauses/${pause}`));

// The rest that was begun here, of them alone or with others, and not ended here too.
export function restHere(ops: readonly Op[], client: string): Op | undefined {
  return ops.find(({ path, body, state, client: of }) => {
    if (!path.endsWith('/pauses') || state === 'refused') return false;
    const { id, others } = body as NewPause;
    const is_theirs = of === client || others?.some((one) => one.client_id === client);
    return is_theirs && !ended(ops, id);
  });
}

// As the house would tell it, had it heard: nobody is told what happened from here.
export interface Rest<P> {
  pause: P | null; // the house's, unless it was ended here
  here: Op | undefined;
}
export function restOf<P extends { id: string }>(
  pause: P | null | undefined,
  ops: readonly Op[],
  client: string,
): Rest<P> {
  return {
    pause: pause && !ended(ops, pause.id) ? pause : null,
    here: restHere(ops, client),
  };
}

// Answers and what is ready go on while contact rests.
const goes_on = ['unanswered_message', 'repair_ready'];
const isQuiet = (ops: readonly Op[], { client_id, reasons }: Prompt): boolean =>
  !!restHere(ops, client_id) && !reasons.some(({ signal }) => goes_on.includes(signal));

// Whoever rests since a moment ago is prompted for no more, nor counted.
export function quieted(today: Today | null, ops: readonly Op[]): Today | null {
  const prompts = today?.prompts.filter((one) => !isQuiet(ops, one)) ?? [];
  const quiet = (today?.prompts.length ?? 0) - prompts.length;
  return today && quiet ? { ...today, prompts, total: today.total - quiet } : today;
}
