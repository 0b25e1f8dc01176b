/** Mistypings that everybody is allowed. */
const freeFailures = 5;
const firstLockMs = 60_000;
const longestLockMs = 3_600_000;

/**
 * How long a user name is locked after so many failed sign-ins in a row, in milliseconds: nothing for the first four, then a
 * minute, doubling with each further one up to an hour. A guesser gets under thirty tries a day; a person who comes back the
 * next morning waits for nobody.
 */
export function signInLockMs(failures: number): number {
  if (failures < freeFailures) return 0;
  // The exponent is bounded first: two to the power of a thousand is no number of milliseconds.
  return Math.min(longestLockMs, firstLockMs * 2 ** Math.min(failures - freeFailures, 10));
}

/** After so long without a failure the count begins again, in milliseconds. */
export const failuresForgottenMs = 86_400_000;
