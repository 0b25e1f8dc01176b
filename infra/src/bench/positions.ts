import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@cartera/database/connection';
import pLimit from 'p-limit';
import postgres from 'postgres';
import { readEnvironment } from '../instance/index.js';
import { fixOf, placeCollectors, sendFixes, sendHome } from './benchField.js';
import type { BenchCollector } from './benchField.js';
import type { BenchWorld } from './benchWorld.js';
import { alternate, round, timed } from './measurement.js';
import type { Measurement } from './measurement.js';

/** Where the phones of this measurement send, and what stores it. */
export interface PositionsWorld {
  connection: Connection;
  ownerUrl: string;
  apiUrl: string;
}

const collectorCount = 100;
const fixesOfCollector = 400;
const fixesOfBatch = 100;
const phonesAtOnce = 20;
const rounds = 3;
const minPerSecond = 5_000;
const minRatio = 0.5;

const pacedSeconds = 20;
const pacedPerSecond = 2_000;
const pacedBatch = 50;
const breaches = 200;
const maxAlertMs = 500;

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

/** Every fix of a round, by collector: one a second, from `from` on. */
function tracksOf(
  collectors: readonly BenchCollector[],
  from: number,
): { collector: BenchCollector; second: number }[][] {
  return collectors.map((collector) =>
    Array.from({ length: fixesOfCollector }, (_, index) => ({ collector, second: from + index })),
  );
}

async function untilJudged(
  { connection: { sql } }: PositionsWorld,
  collectors: readonly BenchCollector[],
): Promise<void> {
  const ids = collectors.map(({ shiftId }) => shiftId);
  for (;;) {
    const [behind] = await sql<{ shifts: number }[]>`
      select count(*)::int as shifts from position_head head join fence_judgement judged using (shift_id)
      where shift_id = any(${ids}::uuid[]) and judged.judged_up_to < head.received_up_to`;
    if (behind?.shifts === 0) return;
    await sleep(20);
  }
}

/** Seconds from the first request until everything has been stored and judged. */
async function throughApi(world: PositionsWorld, collectors: readonly BenchCollector[], started: number, turn: number) {
  const limit = pLimit(phonesAtOnce);
  const tracks = tracksOf(collectors, turn * fixesOfCollector);
  const { seconds } = await timed(async () => {
    const batches = tracks.flatMap((track) =>
      Array.from({ length: fixesOfCollector / fixesOfBatch }, (_, part) =>
        track.slice(part * fixesOfBatch, (part + 1) * fixesOfBatch),
      ),
    );
    // A phone sends one batch after the other; the phones send together.
    const inTurn = batches.map((batch, index) => ({ batch, order: index % (fixesOfCollector / fixesOfBatch) }));
    inTurn.sort((a, b) => a.order - b.order);
    await Promise.all(
      inTurn.map(({ batch }) =>
        limit(async () => {
          const [{ collector } = { collector: undefined }] = batch;
          if (collector === undefined) return;
          const fixes = batch.map(({ second }) => fixOf(collector, second, started + second * 1_000));
          await sendFixes(world.apiUrl, collector, fixes);
        }),
      ),
    );
    await untilJudged(world, collectors);
  });
  return seconds;
}

/** The limit: COPY of the same rows into a table with the same indexes, and nothing checked or judged. */
async function rawCopy(
  { ownerUrl }: PositionsWorld,
  collectors: readonly BenchCollector[],
  started: number,
  turn: number,
) {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  const table = sql(`bench_position_${randomUUID().slice(0, 8)}`);
  try {
    await sql`create table ${table} (like position including defaults, primary key (day, device_id, at))`;
    await sql`create index on ${table} (shift_id, at)`;
    const lines = tracksOf(collectors, turn * fixesOfCollector).map((track) =>
      track
        .map(({ collector, second }) => {
          const { at, longitude, latitude, accuracyMetres } = fixOf(collector, second, started + second * 1_000);
          const { deviceId, shiftId, collectorId, unitId } = collector;
          const where = [longitude, latitude, accuracyMetres, 7, 90, 80, 'always'];
          return `${[deviceId, at, at.slice(0, 10), shiftId, collectorId, unitId, at, ...where].join('\t')}\n`;
        })
        .join(''),
    );
    const { seconds } = await timed(async () => {
      const copy =
        await sql`copy ${table} (device_id, at, day, shift_id, collector_id, unit_id, received_at, longitude, latitude,
        accuracy_metres, speed_metres_per_second, heading_degrees, battery_percent, permission) from stdin`.writable();
      await pipeline(Readable.from(lines), copy);
    });
    return seconds;
  } finally {
    await sql`drop table if exists ${table}`;
    await sql.end();
  }
}

/** Milliseconds from a phone's sending of the fix that confirms a breach until a listener has the alert, while others send on. */
async function alertTimes(world: PositionsWorld): Promise<number[]> {
  const { connection, apiUrl } = world;
  const steady = await placeCollectors(connection, (pacedPerSecond / pacedBatch) * 5, new Date(Date.now() - 600_000));
  const leaving = await placeCollectors(connection, breaches, new Date(Date.now() - 600_000));
  const sentAt = new Map<string, number>();
  const milliseconds: number[] = [];
  const hear = async (): Promise<void> => {
    const raised = await connection.sql<{ shiftId: string }[]>`
      select shift_id as "shiftId" from alert where kind = 'offRoute' and shift_id = any(${[...sentAt.keys()]}::uuid[])`;
    const now = Date.now();
    for (const { shiftId } of raised) {
      const sent = sentAt.get(shiftId);
      if (sent === undefined) continue;
      sentAt.delete(shiftId);
      milliseconds.push(now - sent);
    }
  };
  const listening = await connection.sql.listen('cartera_change', () => void hear());
  const pending: Promise<unknown>[] = [];
  const started = Date.now();
  const ticks = (pacedSeconds * pacedPerSecond) / pacedBatch;
  for (let tick = 0; tick < ticks; tick += 1) {
    await sleep(Math.max(0, started + (tick * pacedSeconds * 1_000) / ticks - Date.now()));
    const collector = steady[tick % steady.length];
    const now = Date.now();
    if (collector === undefined) continue;
    // Five seconds of a phone that looks ten times a second: what matters here is how many there are.
    const fixes = Array.from({ length: pacedBatch }, (_, index) =>
      fixOf(collector, index / 10, now - (pacedBatch - index) * 99),
    );
    pending.push(sendFixes(apiUrl, collector, fixes));
    const due = Math.floor((tick * leaving.length) / ticks);
    const gone = leaving[due];
    if (gone === undefined || due === Math.floor(((tick - 1) * leaving.length) / ticks)) continue;
    const outside = Array.from({ length: 12 }, (_, index) => fixOf(gone, index * 5, now - (12 - index) * 5_000, 500));
    sentAt.set(gone.shiftId, Date.now());
    pending.push(sendFixes(apiUrl, gone, outside));
  }
  await Promise.all(pending);
  for (let waited = 0; sentAt.size > 0 && waited < 50; waited += 1) {
    await sleep(100);
    await hear();
  }
  await listening.unlisten();
  await sendHome(connection, [...steady, ...leaving]);
  if (sentAt.size > 0) throw new Error(`${sentAt.size} breaches were never alerted.`);
  return milliseconds;
}

/** Positions from HTTP to stored and judged, and how soon a breach is an alert. */
export async function measurePositions(world: PositionsWorld): Promise<Measurement> {
  const started = Date.now() - 3_600_000;
  const collectors = await placeCollectors(world.connection, collectorCount, new Date(started));
  const rows = collectorCount * fixesOfCollector;
  const { value, reference } = await alternate(
    rounds,
    (turn) => rawCopy(world, collectors, started, turn),
    (turn) => throughApi(world, collectors, started, turn),
  );
  await sendHome(world.connection, collectors);
  const alerts = await alertTimes(world);
  const [perSecond, rawPerSecond] = [rows / value, rows / reference];
  const p99 = percentile(alerts, 0.99);
  return {
    bench: 'positions',
    value: round(perSecond, 0),
    unit: 'fixes/s',
    reference: round(rawPerSecond, 0),
    ratio: round(perSecond / rawPerSecond),
    target: `>= ${minPerSecond}/s stored and judged, >= ${minRatio} x COPY; alert p99 <= ${maxAlertMs} ms at ${pacedPerSecond}/s`,
    ok: perSecond >= minPerSecond && perSecond / rawPerSecond >= minRatio && p99 <= maxAlertMs,
    detail: {
      rows,
      rounds,
      alertP50Ms: round(percentile(alerts, 0.5), 0),
      alertP99Ms: round(p99, 0),
      breaches: alerts.length,
    },
  };
}

/** The measurement on the bench's own instance. */
export function benchPositions({ connection, ownerUrl, instance }: BenchWorld): Promise<Measurement> {
  const apiUrl = readEnvironment(instance)?.CARTERA_API_URL ?? '';
  return measurePositions({ connection, ownerUrl, apiUrl });
}
