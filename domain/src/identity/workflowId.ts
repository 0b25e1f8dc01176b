/**
 * Every workflow id of the product, made here and nowhere else. Ids are visible in clear on the Temporal server, so they
 * hold UUIDs and dates, never a name, a phone or a client's account number.
 */
export const workflowId = {
  account: (accountId: string): string => `account/${accountId}`,
  intake: (intakeId: string): string => `intake/${intakeId}`,
  geocoding: (intakeId: string): string => `geocoding/${intakeId}`,
  /** The one of the system. */
  geocodingSweep: 'geocoding-sweep',
  /** The one of the system. */
  unheardCommandSweep: 'unheard-command-sweep',
  report: (clientId: string, period: string): string => `report/${clientId}/${period}`,
  mailing: (runId: string): string => `mailing/${runId}`,
  visitForms: (batchId: string): string => `visit-forms/${batchId}`,
  batch: (batchId: string): string => `batch/${batchId}`,
  dryRun: (dryRunId: string): string => `dry-run/${dryRunId}`,
  strategySheet: (versionId: string, fileSha256: string): string =>
    `strategy-sheet/${versionId}/${fileSha256.slice(0, 16)}`,
  clientFile: (fileId: string): string => `client-file/${fileId}`,
  territoryChange: (unitId: string, version: number): string => `territory/${unitId}/${version}`,
  /** One a unit and day: whatever changes the day's routes goes through it, one thing at a time. */
  dayPlan: (unitId: string, day: string): string => `day-plan/${unitId}/${day}`,
  /** Of the Temporal schedule that opens a unit's days. */
  daySchedule: (unitId: string): string => `day-plan/${unitId}`,
  /** The one of the system. */
  daySweep: 'day-sweep',
  /** The one of the system. */
  territorySweep: 'territory-sweep',
  noticeDelivery: (releaseId: string): string => `notice-delivery/${releaseId}`,
  shift: (collectorId: string, day: string): string => `shift/${collectorId}/${day}`,
  geofenceWatch: (shard: number): string => `geofence-watch/${shard}`,
  /** The one of the system. */
  positionRetention: 'position-retention',
} as const;
