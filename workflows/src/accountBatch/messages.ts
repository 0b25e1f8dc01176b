import { defineSignal } from '@temporalio/workflow';

export interface AccountBatchInput {
  batchId: string;
}

/** A person has moved the batch: look at its row again. Sent with the start, so that no deed is lost to a run that is ending. */
export const batchMoved = defineSignal('batchMoved');
