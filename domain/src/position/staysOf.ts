/** A fix as far as a stay needs it; `at` is epoch milliseconds. */
export interface StayFix {
  at: number;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
}

/** A while in one place. */
export interface Stay {
  from: number;
  until: number;
  longitude: number;
  latitude: number;
}

/** Within so many metres, and their uncertainty, somebody is still in the same place. */
const reachMetres = 50;
/** A shorter while is a red light. */
const leastMs = 3 * 60_000;
/** Uncertain fixes neither make nor end a stay. */
const worstAccuracyMetres = 150;

const metresPerDegree = 111_320;

function metresBetween(one: StayFix, other: StayFix): number {
  const north = (other.latitude - one.latitude) * metresPerDegree;
  const east = (other.longitude - one.longitude) * metresPerDegree * Math.cos((one.latitude * Math.PI) / 180);
  return Math.hypot(north, east);
}

/** Where somebody stayed for some minutes, in the order of time. */
export function staysOf(fixes: readonly StayFix[]): Stay[] {
  const stays: Stay[] = [];
  let anchor: StayFix | undefined;
  let last: StayFix | undefined;
  const close = (): void => {
    if (anchor === undefined || last === undefined || last.at - anchor.at < leastMs) return;
    stays.push({ from: anchor.at, until: last.at, longitude: anchor.longitude, latitude: anchor.latitude });
  };
  for (const fix of fixes) {
    if (fix.accuracyMetres > worstAccuracyMetres) continue;
    if (anchor !== undefined && metresBetween(anchor, fix) <= reachMetres + fix.accuracyMetres) {
      last = fix;
      continue;
    }
    close();
    anchor = fix;
    last = fix;
  }
  close();
  return stays;
}
