import type { BusinessClock } from '@cartera/domain/clock';

/** What a shift is started with, under `workflowId.shift(collectorId, day)`. */
export interface ShiftInput {
  shiftId: string;
  collectorId: string;
  unitId: string;
  deviceId: string;
  /** ISO date in the unit's zone. */
  day: string;
  /** Business moments, epoch milliseconds. */
  startedAt: number;
  endsBy: number;
  clock: BusinessClock;
}
