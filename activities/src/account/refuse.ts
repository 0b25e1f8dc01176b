import { ApplicationFailure } from '@temporalio/common';

/** What repetition cannot mend, under the stable code that the author of the command is told. */
export function refuse(code: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code);
}
