/** What a batch asks of the outside world. */
export interface BatchActivities {
  /**
   * Sends the commands of the next rows and writes what came of each; the last row ends the batch. Asked again after a
   * crash, it sends the same commands under the same ids.
   */
  sendBatchPage: (order: { batchId: string }) => Promise<BatchPage>;
}

export interface BatchPage {
  /** Rows are waiting and the batch has not been stopped. */
  left: boolean;
  /** Not one row had an answer: whoever answers needs a moment. */
  silent: boolean;
}
