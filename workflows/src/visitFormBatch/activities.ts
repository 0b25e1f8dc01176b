/** What a batch of visit forms asks, on the queue `documents`. */
export interface VisitFormActivities {
  /** Writes the forms of a batch as one file; asked again, the first file stays. A batch without a visit left is marked so. */
  printVisitForms: (order: { batchId: string }) => Promise<void>;
}
