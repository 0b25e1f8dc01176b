/** What a mailing run asks of the database, on the queue `records`. Each may be asked again. */
export interface MailingRecordActivities {
  /**
   * Freezes the list of the run.
   *
   * @throws non-retryable `franking.*`, `mailing.nothingToSend`
   */
  composeRun: (order: { runId: string }) => Promise<{ pieces: number; sections: number }>;

  /** Writes on the run what it waits for. */
  blockRun: (order: { runId: string; code: string }) => Promise<void>;

  /** Tells every letter of the run, and the case files, that it is with the post. @throws non-retryable `mailing.*` */
  depositRun: (order: { runId: string; depositedOn: string; receipt: string; actor: string }) => Promise<void>;

  /** Takes every piece out of the run and ends it. */
  cancelRun: (order: { runId: string }) => Promise<void>;

  /** Tells the accounts of returned and delivered letters that could not be told when the letter was scanned. */
  announceOutcomes: (order: { runId: string }) => Promise<void>;

  /** Ends a run whose letters the post will no longer return. */
  closeRun: (order: { runId: string }) => Promise<void>;
}

/** Printing, on the queue `documents`. */
export interface MailingPrintActivities {
  /** Writes the print file of one section; asked again, nothing is printed twice. */
  printSection: (order: { runId: string; section: number }) => Promise<void>;

  /** Writes the deposit slip of today. @throws non-retryable `franking.*`, `mailing.nothingToSend` */
  makeSlip: (order: { runId: string }) => Promise<void>;
}
