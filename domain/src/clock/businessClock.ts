/**
 * The clock that business rules read. In production it *is* the wall clock (`rate` 1). A demo compresses months into
 * minutes: `rate` business milliseconds pass for each real one after `origin`.
 */
export interface BusinessClock {
  /** Epoch milliseconds at which both clocks agree. */
  origin: number;
  /** Business milliseconds per real millisecond; 1 in production. */
  rate: number;
}

export const wallClock: BusinessClock = { origin: 0, rate: 1 };

/** The business moment (epoch ms) at the real moment `real` (epoch ms). */
export function businessNow(clock: BusinessClock, real: number): number {
  return clock.origin + Math.floor((real - clock.origin) * clock.rate);
}

/** Real milliseconds to wait until `businessMoment`, from the real moment `real`; never negative, never early. */
export function realDelayUntil(clock: BusinessClock, businessMoment: number, real: number): number {
  return Math.max(0, Math.ceil((businessMoment - businessNow(clock, real)) / clock.rate));
}
