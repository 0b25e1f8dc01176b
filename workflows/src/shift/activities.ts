import type { ShiftEndReason, ShiftState } from '@cartera/domain/shift';

/** What a shift asks of the database, on the queue `records`. Each is one transaction and may be asked again. */
export interface ShiftActivities {
  /** @throws non-retryable `shift.alreadyOpen`, `record.idReused` */
  openShift: (order: {
    shiftId: string;
    collectorId: string;
    unitId: string;
    deviceId: string;
    day: string;
    startedAt: number;
    endsBy: number;
  }) => Promise<void>;

  /** @throws non-retryable `shift.ended` */
  pauseShift: (order: { shiftId: string; at: number }) => Promise<void>;

  /** @throws non-retryable `shift.ended` */
  resumeShift: (order: { shiftId: string; at: number }) => Promise<void>;

  /** Ends the shift; one that has ended stays as it is. */
  endShift: (order: { shiftId: string; at: number; reason: ShiftEndReason }) => Promise<{ state: ShiftState }>;

  /** @throws non-retryable `route.versionUnknown` */
  acknowledgeRoute: (order: { collectorId: string; routeId: string; version: number; at: number }) => Promise<void>;

  /**
   * Asks the next unit up the tree, unless somebody has answered.
   *
   * @param level how often nobody has answered before; the same level again changes nothing
   * @returns whether there is a unit further up, to be asked in its turn
   */
  escalateAlert: (order: { alertId: string; level: number }) => Promise<{ goesOn: boolean }>;
}
