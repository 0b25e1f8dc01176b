import { OperatorProblem } from '../console/index.js';

/** Where a component tells the person what it does, one line at a time and in Spanish. */
export type ProgressLog = (line: string) => void;

/**
 * One thing the native services need on this machine: a package, a built program, a Python environment.
 *
 * `ensure` leaves it in place and answers at once when it already is. It builds in a temporary folder and renames, so that an
 * interrupted run leaves nothing half made, and it throws a {@link ProvisionProblem} when a person has to act.
 */
export interface Component {
  name: string;
  ensure: (log: ProgressLog) => Promise<void>;
}

/** What keeps a component from being installed; the message says the way out. */
export class ProvisionProblem extends OperatorProblem {
  override name = 'ProvisionProblem';
}
