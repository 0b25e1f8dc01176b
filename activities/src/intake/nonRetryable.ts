import { ApplicationFailure } from '@temporalio/common';

/** A failure that repetition cannot mend. The code is its type and its message: nothing else may travel. */
export function nonRetryable(code: string): ApplicationFailure {
  return ApplicationFailure.nonRetryable(code, code);
}
