import type { FixRefusal, LocationPermission } from '@cartera/domain/position';

/** A fix as a phone reports it. */
export interface ReceivedFix {
  /** Epoch milliseconds by the phone's own clock. */
  at: number;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  speedMetresPerSecond?: number | undefined;
  headingDegrees?: number | undefined;
  batteryPercent?: number | undefined;
  permission?: LocationPermission | undefined;
  mocked: boolean;
}

/** What a phone sends at once. */
export interface ReceivedBatch {
  shiftId: string;
  /** Who is signed in, and with which phone. */
  collectorId: string;
  deviceId: string;
  fixes: readonly ReceivedFix[];
}

/** A fix of the batch that was not stored, by its place in it. */
export interface RefusedFix {
  index: number;
  reason: FixRefusal;
}

/** What became of a batch. Duplicates were stored before: for the phone they are done. */
export type BatchOutcome =
  | { taken: true; stored: number; duplicates: number; refused: RefusedFix[] }
  | { taken: false; code: 'shift.notFound' | 'shift.otherDevice' };
