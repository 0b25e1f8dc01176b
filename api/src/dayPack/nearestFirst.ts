interface Place {
  longitude: number;
  latitude: number;
}

/** Near enough to compare distances within a city: degrees of longitude shrink with the latitude. */
function squaredDistance(one: Place, other: Place): number {
  const east = (one.longitude - other.longitude) * Math.cos((one.latitude * Math.PI) / 180);
  const north = one.latitude - other.latitude;
  return east * east + north * north;
}

/**
 * Places in order of nearness, each the nearest to the one before. For a day that nobody has planned: a planner does it better.
 *
 * @param start where the day begins; the first place when it is not known
 */
export function nearestFirst<Stop extends Place>(stops: readonly Stop[], start: Place | undefined): Stop[] {
  const left = [...stops];
  const ordered: Stop[] = [];
  let here = start ?? stops[0];
  while (here !== undefined && left.length > 0) {
    const from: Place = here;
    const distances = left.map((stop) => squaredDistance(from, stop));
    const [next] = left.splice(distances.indexOf(Math.min(...distances)), 1);
    if (next !== undefined) ordered.push(next);
    here = next;
  }
  return ordered;
}
