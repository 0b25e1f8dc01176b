import { fenceRules } from '@cartera/domain/geofence';
import { metresBetween } from '@cartera/domain/route';
import type { Replay } from './shiftSource.js';

type Vertex = [number, number];

/** Where somebody was, as far as their phone told. */
export interface PlaceThen {
  place: Vertex;
  /** The phone has said nothing for so long that this is only where it was last. */
  silent: boolean;
  batteryPercent: number | null;
  speedMetresPerSecond: number | null;
}

/** The first and the last moment of a replay, epoch ms: whatever is known of the shift lies between them. */
export function spanOf(replay: Replay): { from: number; until: number } {
  const { track } = replay;
  const ends = [...track.slice(0, 1), ...track.slice(-1)].map(({ at }) => Date.parse(at));
  const moments = [...ends, ...eventsOf(replay).map(({ at }) => at)];
  return { from: Math.min(...moments), until: Math.max(...moments) };
}

/** The number of fixes until a moment. */
function fixesUntil(track: Replay['track'], at: number): number {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Date.parse(track[middle]?.at ?? '') <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where somebody was at a moment; undefined before the first fix. Between two fixes on the straight line, through silence not at all. */
export function placeThen({ track }: Replay, at: number): PlaceThen | undefined {
  const count = fixesUntil(track, at);
  const [before, after] = [track[count - 1], track[count]];
  if (before === undefined) return undefined;
  const told = { batteryPercent: before.batteryPercent, speedMetresPerSecond: before.speedMetresPerSecond };
  const from = Date.parse(before.at);
  if (after === undefined)
    return { ...told, place: [before.longitude, before.latitude], silent: at - from > fenceRules.blindMs };
  const step = Date.parse(after.at) - from;
  if (step > fenceRules.blindMs) return { ...told, place: [before.longitude, before.latitude], silent: true };
  const share = step === 0 ? 0 : (at - from) / step;
  const between = (one: number, other: number): number => one + share * (other - one);
  return {
    ...told,
    place: [between(before.longitude, after.longitude), between(before.latitude, after.latitude)],
    silent: false,
  };
}

/** Fixes nearer than this to the one drawn before, in metres, make the line no truer. */
const drawnMetres = 5;

/** The fixes of a track that a line has to be drawn through: a day may have tens of thousands. */
export function drawnTrack(track: Replay['track']): Replay['track'] {
  let last: Replay['track'][number] | undefined;
  return track.filter((fix) => {
    const isFar = last === undefined || metresBetween(last, fix) >= drawnMetres;
    if (isFar) last = fix;
    return isFar;
  });
}

/** The way until a moment. @param drawn of `drawnTrack` */
export function wayUntil(replay: Replay, drawn: Replay['track'], at: number): Vertex[] {
  const passed = drawn.slice(0, fixesUntil(drawn, at)).map(({ longitude, latitude }): Vertex => [longitude, latitude]);
  const then = placeThen(replay, at);
  return then === undefined || then.silent ? passed : [...passed, then.place];
}

/** The parts of the way on which somebody was outside a fence, until they came back or the day ended. */
export function breachedWays({ track, fenceEvents }: Replay): Vertex[][] {
  return fenceEvents
    .filter(({ kind }) => kind === 'breached')
    .map(({ fence, since, at }) => {
      const from = Date.parse(since);
      const back = fenceEvents.find(
        (event) => event.kind === 'returned' && event.fence === fence && Date.parse(event.at) > Date.parse(at),
      );
      const until = back === undefined ? Number.POSITIVE_INFINITY : Date.parse(back.at);
      return track
        .filter((fix) => Date.parse(fix.at) >= from && Date.parse(fix.at) <= until)
        .map(({ longitude, latitude }): Vertex => [longitude, latitude]);
    })
    .filter((way) => way.length > 1);
}

/** What a line of the list is about. */
export type ReplayEventKind =
  'started' | 'paused' | 'resumed' | 'stay' | 'visit' | 'breached' | 'returned' | 'crossed' | 'alert' | 'ended';

/** Something that happened, in the order of time. */
export interface ReplayEvent {
  key: string;
  at: number;
  kind: ReplayEventKind;
  /** The fence, the result of a visit or the kind of an alert. */
  what?: string;
  /** For a stay. */
  seconds?: number;
  metres?: number;
  accountId?: string;
}

export function eventsOf({ shift, pauses, stays, visits, fenceEvents, alerts }: Replay): ReplayEvent[] {
  const moment = (at: string): number => Date.parse(at);
  const told: ReplayEvent[] = [
    { key: 'started', at: moment(shift.startedAt), kind: 'started' },
    ...pauses.flatMap(({ from, until }, turn): ReplayEvent[] => [
      { key: `paused ${turn}`, at: moment(from), kind: 'paused' },
      ...(until === null ? [] : [{ key: `resumed ${turn}`, at: moment(until), kind: 'resumed' } as const]),
    ]),
    ...stays.map(({ from, until }, turn): ReplayEvent => {
      return { key: `stay ${turn}`, at: moment(from), kind: 'stay', seconds: (moment(until) - moment(from)) / 1_000 };
    }),
    ...visits.map(({ id, at, result, accountId }): ReplayEvent => {
      return { key: id, at: moment(at), kind: 'visit', what: result, accountId };
    }),
    ...fenceEvents.map(({ at, fence, kind, distanceMetres }, turn): ReplayEvent => {
      return { key: `fence ${turn}`, at: moment(at), kind, what: fence, metres: distanceMetres };
    }),
    ...alerts.map(({ id, raisedAt, kind }): ReplayEvent => {
      return { key: id, at: moment(raisedAt), kind: 'alert', what: kind };
    }),
    ...(shift.endedAt === null ? [] : [{ key: 'ended', at: moment(shift.endedAt), kind: 'ended' } as const]),
  ];
  return told.toSorted((one, other) => one.at - other.at);
}
