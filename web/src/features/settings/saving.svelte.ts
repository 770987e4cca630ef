// SPDX-License-Identifier: Apache-2.0
// One form on its way to the server: busy, refused with the fault of each field, or kept.
import { asProblem, type Problem } from '~/kit/api';
import { fieldFault } from '~/kit/trouble';

export class Saving {
  busy = $state(false);
  kept = $state(false);
  problem = $state.raw<Problem | null>(null);

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
    return fieldFault(this.problem, field);
  }

  // What belongs to no field of the form is said once, under it.
  get rest(): Problem | null {
    return this.problem && Object.keys(this.problem.fields).length ? null : this.problem;
  }
}
