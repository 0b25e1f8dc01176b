/**
 * The clock that business rules read. In production it *is* the wall clock (`rate` 1). A demo compresses months into
 * minutes: `rate` business milliseconds pass for each real one.
 */
export interface BusinessClock {
  /** Epoch milliseconds at which both clocks agree. */
  origin: number;
  /** Business milliseconds per real millisecond; 1 in production. */
  rate: number;
  /** From `origin` on it is the wall clock: what began on compressed days goes on at its own pace. */
  untilOrigin?: boolean;
}

export const wallClock: BusinessClock = { origin: 0, rate: 1 };

/** The business moment (epoch ms) at the real moment `real` (epoch ms). */
export function businessNow({ origin, rate, untilOrigin = false }: BusinessClock, real: number): number {
  if (untilOrigin && real >= origin) return real;
  return origin + Math.floor((real - origin) * rate);
}

/** Real milliseconds to wait until `businessMoment`, from the real moment `real`; never negative, never early. */
export function realDelayUntil(clock: BusinessClock, businessMoment: number, real: number): number {
  const { origin, rate, untilOrigin = false } = clock;
  if (untilOrigin && businessMoment >= origin) return Math.max(0, Math.ceil(businessMoment - real));
  return Math.max(0, Math.ceil((businessMoment - businessNow(clock, real)) / rate));
}
