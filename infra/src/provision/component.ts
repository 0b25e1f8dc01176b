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

/** Something only a person can mend. Its message is the whole sentence they read, with the way out in it. */
export class ProvisionProblem extends Error {
  override name = 'ProvisionProblem';
}
