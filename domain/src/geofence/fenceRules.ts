import type { BusinessClock } from '../clock/index.js';

/**
 * When a fix outside a fence is a breach. The phone judges by the same rules while it is offline. Sources: Traccar issues 2189, 3609,
 * 3779, 4120 and 4277 (flapping of a still device, sparse and impossible points), `docs/domain.md`.
 */
export interface FenceRules {
  /** A fix that is less certain says nothing: cell towers answer with kilometres. */
  maxAccuracyMetres: number;
  /** Nobody on a street is faster: the fix is a jump of the receiver. */
  maxMetresPerSecond: number;
  /** A phone names the radius that holds two fixes of three; the circle that must be clear of the fence is so many times wider … */
  clearFactor: number;
  /** … and this much more, because maps are drawn by hand. */
  marginMetres: number;
  /** Clear fixes, and time outside, that make a breach … */
  minFixes: number;
  minOutsideMs: number;
  /** … or two clear fixes, from a phone that reports seldom, and this much time. */
  sparseOutsideMs: number;
  /** Fixes further apart are sparse: what lies between them is read from the straight line. */
  sparseStepMs: number;
  /** A longer gap is silence (a tunnel, a dead zone): nothing is read from it. */
  blindMs: number;
  /** Fixes inside that end a breach. */
  returnFixes: number;
  /** A fix that arrives later is history: it raises nothing. */
  lateMs: number;
  /** Fixes in a row that the phone says an application invented. */
  mockFixes: number;
  /** Without a fix for so long, a collector on duty has no signal. */
  silenceMs: number;
}

export const fenceRules: FenceRules = {
  maxAccuracyMetres: 150,
  maxMetresPerSecond: 70,
  clearFactor: 1.5,
  marginMetres: 10,
  minFixes: 3,
  minOutsideMs: 20_000,
  sparseOutsideMs: 90_000,
  sparseStepMs: 45_000,
  blindMs: 10 * 60_000,
  returnFixes: 2,
  lateMs: 2 * 60_000,
  mockFixes: 2,
  silenceMs: 5 * 60_000,
};

/**
 * The rules by a clock that may be compressed: a network takes real seconds however fast the demo's days go by, so what measures
 * the way from the phone grows with the rate.
 */
export function fenceRulesAt({ rate }: BusinessClock, rules: FenceRules = fenceRules): FenceRules {
  return rate <= 1 ? rules : { ...rules, lateMs: rules.lateMs * rate, silenceMs: rules.silenceMs * rate };
}
