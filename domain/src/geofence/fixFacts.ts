import type { FenceRules } from './fenceRules.js';

/** The zone of a collector's unit, and the corridor of their newest published route. */
export const fenceKinds = ['zone', 'corridor'] as const;
export type FenceKind = (typeof fenceKinds)[number];

/** Where a fix lies to one fence. Whoever has geometry answers: PostGIS for the server, turf for the phone. */
export interface FenceFacts {
  /** Which shape was asked (`unit/version`): another one begins the counting anew. */
  version: string;
  /** Metres from the fix to the fence; 0 inside or on it. */
  distanceMetres: number;
  /** Share (0 to 1) of the straight line from the previous usable fix that lies outside; asked for only when `isSparse`. */
  outsideShare?: number;
}

/** The way from the previous usable fix. */
export interface FixStep {
  elapsedMs: number;
  metres: number;
}

/** One fix without its geometry: all that the rules need to know. Moments are epoch milliseconds. */
export interface FixFacts {
  /** The phone's own clock. */
  at: number;
  /** When it reached whoever judges; equal to `at` on the phone. */
  receivedAt: number;
  accuracyMetres: number;
  /** The phone says that an application made it up. */
  mocked: boolean;
  /** Absent for the first usable fix. */
  step?: FixStep;
  /** A fence that is absent is not there: no route yet, no territory drawn. */
  fences: Partial<Record<FenceKind, FenceFacts>>;
}

/** Whether steps may be measured from a fix: uncertain and invented ones are passed over. */
export function isUsable(fix: { accuracyMetres: number; mocked: boolean }, rules: FenceRules): boolean {
  return !fix.mocked && fix.accuracyMetres <= rules.maxAccuracyMetres;
}

/** Whether the line between two fixes must be looked at: far apart in time, and not so far that nothing is known. */
export function isSparse({ elapsedMs }: FixStep, rules: FenceRules): boolean {
  return elapsedMs >= rules.sparseStepMs && elapsedMs <= rules.blindMs;
}
