import type { Connection } from '@cartera/database/connection';
import { judgeShifts } from '@cartera/database/geofence';
import { storePositions } from '@cartera/database/position';
import { fenceRules, judgeFix, newWatch } from '@cartera/domain/geofence';
import type { FenceEvent, FixFacts } from '@cartera/domain/geofence';
import { coordinateOf, placeCollectors, sendHome } from './benchField.js';
import type { BenchCollector } from './benchField.js';
import { honestTracks, leavingTracks } from './fenceTracks.js';
import type { BenchTrack, TrackFix } from './fenceTracks.js';
import type { BenchWorld } from './benchWorld.js';
import { round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

const tracksOfKind = 8;

/** The fixes of a track where its collector's route runs. */
function placed({ lane }: BenchCollector, { at, east, beside, ...fix }: TrackFix, started: number) {
  const { longitude, latitude } = coordinateOf({ east, north: lane + 25 * Math.sin(east / 200) + beside });
  return { ...fix, at: started + at, longitude, latitude };
}

/** Sends a track as it arrives, and judges after every batch: what is told on the way. */
async function verdictsOf(
  connection: Connection,
  collector: BenchCollector,
  track: BenchTrack,
  started: number,
): Promise<string[]> {
  const { shiftId, collectorId, deviceId } = collector;
  for (const { arrivesAt, fixes } of track.batches) {
    const now = new Date(started + arrivesAt);
    const batch = { shiftId, collectorId, deviceId, fixes: fixes.map((fix) => placed(collector, fix, started)) };
    await storePositions(connection.sql, [batch], now);
    // The worker of the instance may be judging too: then it is waited for.
    for (let goesOn = true; goesOn;)
      goesOn = (await judgeShifts(connection.sql, { shard: 0, of: 1 }, fenceRules, now))?.goesOn ?? true;
  }
  const events = await connection.sql<{ fence: string; kind: string; at: Date }[]>`
    select fence, kind, at from fence_event where shift_id = ${shiftId} order by at, fence`;
  return events.map(({ fence, kind, at }) => `${fence} ${kind} ${at.getTime() - started}`);
}

/**
 * The oracle: one plain question on the ellipsoid for each fix of the whole track, against the fences as they were drawn, and the
 * rules over it from the first fix to the last. No plane, no batches, nothing kept between two fixes.
 */
async function oracleOf(connection: Connection, { shiftId }: BenchCollector, started: number): Promise<string[]> {
  const rows = await connection.sql<
    {
      at: Date;
      receivedAt: Date;
      accuracyMetres: number;
      mocked: boolean;
      zone: number;
      corridor: number;
      metres: number | null;
      before: Date | null;
      zoneShare: number | null;
      corridorShare: number | null;
    }[]
  >`
    with fix as (
      select position.*, ST_SetSRID(ST_MakePoint(position.longitude, position.latitude), 4326) as place, unit.territory, route_version.corridor
      from position join shift on shift.id = position.shift_id join unit on unit.id = shift.unit_id
      join route on route.collector_id = shift.collector_id and route.day = shift.day
      join route_version on route_version.route_id = route.id and route_version.version = route.version
      where position.shift_id = ${shiftId}
    )
    select fix.at, fix.received_at as "receivedAt", fix.accuracy_metres as "accuracyMetres", fix.mocked,
      ST_Distance(fix.place::geography, territory::geography) as zone, ST_Distance(fix.place::geography, corridor::geography) as corridor,
      ST_Distance(usable.place::geography, fix.place::geography) as metres, usable.at as before,
      ST_Length(ST_Difference(ST_MakeLine(usable.place, fix.place), territory)::geography)
        / nullif(ST_Length(ST_MakeLine(usable.place, fix.place)::geography), 0) as "zoneShare",
      ST_Length(ST_Difference(ST_MakeLine(usable.place, fix.place), corridor)::geography)
        / nullif(ST_Length(ST_MakeLine(usable.place, fix.place)::geography), 0) as "corridorShare"
    from fix left join lateral (
      select at, place from fix earlier where earlier.at < fix.at and earlier.received_at <= fix.received_at and not earlier.mocked
        and earlier.accuracy_metres <= ${fenceRules.maxAccuracyMetres}
      order by at desc limit 1) usable on true
    order by fix.at`;
  let watch = newWatch;
  const events: FenceEvent[] = [];
  // In the order of arrival: the judge has judged a late one never.
  const arrived = [...rows].sort((a, b) => Number(a.receivedAt) - Number(b.receivedAt) || Number(a.at) - Number(b.at));
  for (const row of arrived) {
    const elapsedMs = row.before === null ? null : Number(row.at) - Number(row.before);
    const isSparse = elapsedMs !== null && elapsedMs >= fenceRules.sparseStepMs && elapsedMs <= fenceRules.blindMs;
    const share = (value: number | null) => (isSparse && value !== null ? { outsideShare: value } : {});
    const facts: FixFacts = {
      at: Number(row.at),
      receivedAt: Number(row.receivedAt),
      accuracyMetres: row.accuracyMetres,
      mocked: row.mocked,
      ...(elapsedMs !== null && row.metres !== null && { step: { elapsedMs, metres: row.metres } }),
      fences: {
        zone: { version: 'zone', distanceMetres: row.zone, ...share(row.zoneShare) },
        corridor: { version: 'corridor', distanceMetres: row.corridor, ...share(row.corridorShare) },
      },
    };
    const judged = judgeFix(watch, facts);
    watch = judged.state;
    events.push(...judged.events);
  }
  return events.flatMap((event) =>
    event.kind === 'mocked' ? [] : [`${event.fence} ${event.kind} ${event.at - started}`],
  );
}

/** Verdicts on generated tracks: the same as the oracle's, none on the honest, all on those that left. */
export async function measureFences(connection: Connection): Promise<Measurement> {
  const started = Date.now() - 4 * 3_600_000;
  const honest = honestTracks(tracksOfKind);
  const leaving = leavingTracks(tracksOfKind);
  const tracks = [...honest, ...leaving];
  const collectors = await placeCollectors(connection, tracks.length, new Date(started));
  let [differing, falseAlerts, missed, fixes] = [0, 0, 0, 0];
  const { seconds } = await timed(async () => {
    for (const [index, track] of tracks.entries()) {
      const collector = collectors[index];
      if (collector === undefined) continue;
      const verdicts = await verdictsOf(connection, collector, track, started);
      const oracle = await oracleOf(connection, collector, started);
      if (verdicts.join() !== oracle.join()) differing += 1;
      const breaches = verdicts.filter((verdict) => verdict.includes('breached')).length;
      if (index < honest.length) falseAlerts += breaches;
      else if (breaches === 0) missed += 1;
      fixes += track.batches.reduce((sum, batch) => sum + batch.fixes.length, 0);
    }
  });
  await sendHome(connection, collectors);
  const wrong = differing + falseAlerts + missed;
  return {
    bench: 'fences',
    value: wrong,
    unit: 'wrong verdicts',
    reference: tracks.length,
    ratio: round(wrong / tracks.length),
    target: 'the same events as PostGIS on the ellipsoid; 0 false alerts; every departure alerted',
    ok: wrong === 0,
    detail: {
      honest: honest.length,
      leaving: leaving.length,
      fixes,
      differing,
      falseAlerts,
      missed,
      seconds: round(seconds),
    },
  };
}

/** The measurement on the bench's own instance. */
export function benchFences({ connection }: BenchWorld): Promise<Measurement> {
  return measureFences(connection);
}
