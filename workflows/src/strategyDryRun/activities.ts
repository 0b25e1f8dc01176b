/** What a dry run asks of the outside world. */
export interface DryRunActivities {
  /** Follows the accounts and keeps the findings; asked again, it does so once more in place of the first. */
  runDryRun: (order: { dryRunId: string }) => Promise<void>;
  failDryRun: (order: { dryRunId: string; code: string }) => Promise<void>;
}
