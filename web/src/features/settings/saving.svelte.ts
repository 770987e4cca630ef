// SPDX-License-Identifier: Apache-2.0
// One form on its way to the server: busy, refused with the fault of each field, or kept.
import { asProblem, Problem } from '~/kit/api';
import { fieldFault } from '~/kit/trouble';

export class Saving {
  busy = $state(false);
  kept = $state(false);
  problem = $state.raw<Problem | null>(null);
  #shown = new Set<string>(); // what fields of the form have asked for

  // True when it is kept.
  async run(act: () => Promise<unknown>): Promise<boolean> {
    [this.busy, this.kept, this.problem] = [true, false, null];
    try {
      await act();
      this.kept = true;
    } catch (cause) {
      this.problem = asProblem(cause);
    }
    this.busy = false;
    return this.kept;
  }

  fault(field: string): string | null {
    this.#shown.add(`/${field}`);
    return fieldFault(this.problem, field);
  }

  // Of a list, which tells the first fault of anything in it.
  faultIn(field: string): string | null {
    this.#shown.add(`/${field}`).add(`/${field}/`);
    const within = Object.entries(this.problem?.fields ?? {}).find(
      ([at]) => at === `/${field}` || at.startsWith(`/${field}/`),
    );
    return within?.[1].text ?? null;
  }

  // What no field of the form shows is said once, under it.
  get rest(): Problem | null {
    const faults = Object.entries(this.problem?.fields ?? {});
    const left = faults.filter(([at]) => !this.#shows(at));
    if (!this.problem || left.length === faults.length) return this.problem;
    if (!left.length) return null;
    const { status, code, message, body } = this.problem;
    return new Problem(status, code, message, Object.fromEntries(left), body);
  }

  #shows(at: string): boolean {
    return [...this.#shown].some((one) => at === one || (one.endsWith('/') && at.startsWith(one)));
  }
}
