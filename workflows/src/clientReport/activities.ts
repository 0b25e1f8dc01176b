/** What a report asks of the database, on the queue `records`. Each is one transaction and may be asked again. */
export interface ReportRecordActivities {
  /** When a report that begins now leaves: epoch milliseconds of the business clock. */
  reportCutOff: (order: { clientId: string; at: number }) => Promise<{ cutOffAt: number }>;

  /** Takes every ruling that may leave into the report. */
  composeReport: (order: { clientId: string; period: string }) => Promise<{ reportId: string; rulings: number }>;

  /** Starts the next report, at once, if rulings of the client are still waiting. */
  continueReports: (order: { clientId: string }) => Promise<void>;

  /** Marks the report as failed and queues the alert to its owner. `mailId` is absent when the owner has no usable address. */
  failReport: (order: {
    reportId: string;
    /** Counts the failures of this report from 1: each alerts once. */
    failure: number;
    code: string;
    detail: string;
  }) => Promise<{ mailId?: string }>;

  /** Takes a failed report up again with the figures of today; 0 rulings when nothing is left of it. */
  reopenReport: (order: { reportId: string }) => Promise<{ rulings: number }>;

  /** Marks report and rulings as sent and tells every case file. */
  markReportSent: (order: { reportId: string }) => Promise<void>;

  /** Signals `rulingReported` to every account of the report; one that has ended is passed over. */
  announceReport: (order: { reportId: string }) => Promise<void>;
}

/** Drawing a report, on the queue `documents`. */
export interface ReportFileActivities {
  /**
   * Writes cover and layout file, checks that both and the ledger tie, and queues the mail. Nothing is written otherwise.
   *
   * @throws non-retryable, with the type `report.codeMissing`, `report.totalsDoNotTie`, `report.accountChanged`,
   *   `report.documentMissing`, `report.documentAltered` or `mail.unsafeHeader`, and figures or codes as the message
   */
  produceReportFile: (order: {
    reportId: string;
    /** 1, and one more each time the client's server has refused the mail for good. */
    edition: number;
  }) => Promise<{ mailId: string }>;
}

/** On the queue `mail`. */
export interface ReportMailActivities {
  /** @throws non-retryable `mail.refused` */
  sendMail: (order: { mailId: string }) => Promise<void>;
}
