import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { Static, TSchema } from 'typebox';
import type { Place } from '@cartera/domain/route';
import type { TravelMode } from '@cartera/domain/unit';

/** The road engine does not answer, or answers what it should not; asking again later may help. */
export class RoadsUnavailable extends Error {
  override name = 'RoadsUnavailable';
}

/** The parts of OSRM's answers that we rely on; https://project-osrm.org/docs/v5.24.0/api/ */
const waypoint = Type.Object({ distance: Type.Number() });
const tableAnswer = Compile(
  Type.Object({
    durations: Type.Array(Type.Array(Type.Union([Type.Number(), Type.Null()]))),
    sources: Type.Array(waypoint),
    destinations: Type.Array(waypoint),
  }),
);
const vertex = Type.Tuple([Type.Number(), Type.Number()]);
const step = Type.Object({
  name: Type.String(),
  distance: Type.Number(),
  duration: Type.Number(),
  geometry: Type.Object({ coordinates: Type.Array(vertex) }),
  maneuver: Type.Object({
    type: Type.String(),
    modifier: Type.Optional(Type.String()),
    exit: Type.Optional(Type.Integer()),
    location: vertex,
  }),
  intersections: Type.Array(Type.Object({ classes: Type.Optional(Type.Array(Type.String())) })),
});
const leg = Type.Object({ distance: Type.Number(), duration: Type.Number(), steps: Type.Array(step) });
const routeAnswer = Compile(
  Type.Object({ routes: Type.Array(Type.Object({ legs: Type.Array(leg) }), { minItems: 1 }) }),
);
const refusal = Compile(Type.Object({ code: Type.String() }));

export type OsrmLeg = Static<typeof leg>;

export interface OsrmOptions {
  /** `http://host:port` of the server of each mode. */
  urls: Record<TravelMode, string>;
  timeoutMs?: number;
}

/** Destinations in one question: the whole address of a GET stays within what every server takes. */
const destinationsInTable = 400;
/** A door farther than this from every street is not reached by it, in metres. */
const farthestFromStreet = 1_000;
/** Answers that name something OSRM has no way for; anything else is a fault of ours or of the server. */
const nothingFound: readonly string[] = ['NoRoute', 'NoTable', 'NoSegment'];

const failuresToOpen = 3;
const openMs = 10_000;

/** OSRM for cars and for walkers, on our own machines: a place asked of it never leaves them. */
export class Osrm {
  private readonly urls: Record<TravelMode, string>;
  private readonly timeoutMs: number;
  private failures = 0;
  private closedUntil = 0;

  constructor({ urls, timeoutMs = 10_000 }: OsrmOptions) {
    this.urls = urls;
    this.timeoutMs = timeoutMs;
  }

  /**
   * Seconds by road from each source to each destination, whole, Infinity where none leads: `table[source][destination]`.
   *
   * @throws RoadsUnavailable
   */
  async table(mode: TravelMode, sources: readonly Place[], destinations: readonly Place[]): Promise<number[][]> {
    const rows: number[][] = sources.map(() => []);
    if (sources.length === 0) return rows;
    for (let first = 0; first < destinations.length; first += destinationsInTable) {
      const part = destinations.slice(first, first + destinationsInTable);
      const indexes = (from: number, count: number): string =>
        Array.from({ length: count }, (_, index) => from + index).join(';');
      const answer = await this.ask(
        mode,
        'table',
        [...sources, ...part],
        `sources=${indexes(0, sources.length)}&destinations=${indexes(sources.length, part.length)}`,
        tableAnswer,
      );
      for (const [row, into] of rows.entries()) {
        const offStreet = (answer?.sources[row]?.distance ?? 0) > farthestFromStreet;
        for (const column of part.keys()) {
          const seconds = answer?.durations[row]?.[column];
          const off = offStreet || (answer?.destinations[column]?.distance ?? 0) > farthestFromStreet;
          into.push(off || typeof seconds !== 'number' ? Number.POSITIVE_INFINITY : Math.round(seconds));
        }
      }
    }
    return rows;
  }

  /**
   * The way through places in their order, a leg for each after the first; undefined when there is none.
   *
   * @throws RoadsUnavailable
   */
  async route(mode: TravelMode, places: readonly Place[]): Promise<OsrmLeg[] | undefined> {
    const answer = await this.ask(
      mode,
      'route',
      places,
      'steps=true&geometries=geojson&overview=false&continue_straight=false',
      routeAnswer,
    );
    return answer?.routes[0]?.legs;
  }

  /** Whether OSRM of a mode answers now; the breaker is not asked. */
  async answers(mode: TravelMode): Promise<boolean> {
    try {
      const response = await fetch(`${this.urls[mode]}/nearest/v1/driving/0,0`, { signal: AbortSignal.timeout(2_000) });
      await response.body?.cancel();
      this.failures = 0;
      this.closedUntil = 0;
      return true;
    } catch {
      return false;
    }
  }

  /** A connection kept open may be hung up by the server just as it is used again: that one question is asked anew. */
  private async fetchTwice(url: string, left = 1): Promise<{ response: Response; answer: unknown }> {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(this.timeoutMs) });
      return { response, answer: await response.json() };
    } catch (error) {
      // `fetch` says TypeError of a connection that failed, and TimeoutError of one that is slow.
      if (left === 0 || nameOf(error) !== 'TypeError') throw error;
      return this.fetchTwice(url, left - 1);
    }
  }

  private async ask<Schema extends TSchema>(
    mode: TravelMode,
    service: 'table' | 'route',
    places: readonly Place[],
    options: string,
    form: ReturnType<typeof Compile<Schema>>,
  ): Promise<Static<Schema> | undefined> {
    if (Date.now() < this.closedUntil) throw new RoadsUnavailable('The road engine is being left alone.');
    const coordinates = places
      .map(({ longitude, latitude }) => `${longitude.toFixed(6)},${latitude.toFixed(6)}`)
      .join(';');
    const url = `${this.urls[mode]}/${service}/v1/driving/${coordinates}?generate_hints=false&${options}`;
    try {
      const { response, answer } = await this.fetchTwice(url);
      this.failures = 0;
      if (response.status === 400 && refusal.Check(answer) && nothingFound.includes(answer.code)) return undefined;
      if (!form.Check(answer))
        throw new RoadsUnavailable(`The road engine answered ${response.status} in an unknown form.`);
      return answer;
    } catch (error) {
      this.failures += 1;
      // One that is slow is not helped by more questions: for a while nobody asks, and plans go by straight lines.
      if (this.failures >= failuresToOpen) this.closedUntil = Date.now() + openMs;
      if (error instanceof RoadsUnavailable) throw error;
      // The message of a failed fetch may hold the address, and with it the places.
      throw new RoadsUnavailable(`The road engine does not answer: ${nameOf(error)}.`);
    }
  }
}

function nameOf(error: unknown): string {
  const { name } = error as { name?: unknown };
  return typeof name === 'string' ? name : 'unknown';
}
