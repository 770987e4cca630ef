// SPDX-License-Identifier: Apache-2.0
// A call or a card, kept the moment it is begun; what came of the call is said afterwards.
import { now } from '~/kit/clock.svelte';
import { newId } from '~/kit/id';
import { keepOp, outbox, takeBack, type NewOp } from '~/kit/outbox.svelte';
import type { CallResult, NewTouch } from '~/kit/schema.gen';
import { say } from '~/kit/toast.svelte';
import { words } from '~/kit/words';
import { keepWithUndo } from '../promises/promising';
import { outcomes } from '../today/outcomes.svelte';

interface Call {
  key: string;
  touch: NewTouch;
}

// A call stays on the phone while it may last; without a word about it, it is told as it is.
const call_ms = 5 * 60_000;

export class Touching {
  // Of which nobody has said yet what came: just begun here, or waiting since before a reload.
  readonly call = $derived.by(() => this.#begun ?? this.#waiting());
  #begun = $state.raw<Call | null>(null);
  #over = $state(''); // the key of the call that was answered

  constructor(
    readonly client: string,
    readonly prompt: string | null = null,
  ) {}

  // No client: the notes about them need not wait until this call is over.
  #op(touch: NewTouch, said: string): NewOp {
    return { kind: 'touches', method: 'POST', path: this.#path, body: touch, said };
  }

  get #path(): string {
    return `/api/clients/${this.client}/touches`;
  }

  #waiting(): Call | null {
    for (const { key, path, body } of outbox.ops) {
      const touch = body as NewTouch;
      const open = path === this.#path && touch.kind === 'call' && !touch.result;
      if (open && key !== this.#over) return { key, touch };
    }
    return null;
  }

  #end(): Call | null {
    const call = this.call;
    this.#begun = null;
    this.#over = call?.key ?? '';
    return call;
  }

  #touch(kind: NewTouch['kind']): NewTouch {
    return { id: newId(), kind, at: now().toISOString() };
  }

  async called(name: string): Promise<void> {
    const touch = this.#touch('call');
    const op = this.#op(touch, words.touches.saidCall(name));
    const { key } = await keepOp({ ...op, undo_ms: call_ms });
    this.#begun = { key, touch };
  }

  // The same call, with what came of it, in place of the one that waits, or upon the one that went.
  async came(name: string, result: CallResult): Promise<void> {
    const call = this.#end();
    if (!call) return;
    const waited = await takeBack(call.key);
    const op = this.#op({ ...call.touch, result }, words.touches.saidCall(name));
    const undone = (): void => void (waited && this.called(name));
    await keepWithUndo(op, words.touches.kept[result], undone);
  }

  async undo(): Promise<void> {
    const call = this.#end();
    if (call && !(await takeBack(call.key))) say(words.kept.went);
  }

  card(name: string): Promise<void> {
    return this.finish('card', name);
  }

  // Kept with what came of it; a prompt that asked for it is then done, unless nobody answered.
  async finish(kind: 'call' | 'card', name: string, result?: CallResult): Promise<void> {
    const said = kind === 'call' ? words.touches.saidCall(name) : words.touches.saidCard(name);
    const prompt = result === 'no_answer' ? null : this.prompt;
    const touch = {
      ...this.#touch(kind),
      ...(result ? { result } : {}),
      ...(prompt ? { prompt_id: prompt } : {}),
    };
    if (prompt) outcomes.settled.add(prompt);
    const text = result ? words.touches.kept[result] : words.touches.keptCard;
    const undone = (): void => void (prompt && outcomes.settled.delete(prompt));
    await keepWithUndo(this.#op(touch, said), text, undone);
  }
}
