import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import { clockAheadMs } from '@cartera/domain/position';
import type { Sql } from '../connection/index.js';
import { copyField } from '../copyText/index.js';
import type { BatchOutcome, ReceivedBatch } from './receivedBatch.js';
import { sortFixes } from './sortFixes.js';
import type { FixToStore, HeldShift } from './sortFixes.js';

type Transaction = TransactionSql<{ bigint: bigint }>;

/** Columns in the order that `fieldsOf` writes them. */
const columns = `device_id, at, day, shift_id, collector_id, unit_id, received_at, longitude, latitude, accuracy_metres,
  speed_metres_per_second, heading_degrees, battery_percent, permission, mocked`;

/** The partition of a fix: a fact of its moment alone, so that the same fix always meets itself. */
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

function copyLine(fix: FixToStore, receivedAt: string): string {
  const { shift, deviceId, at } = fix;
  const moment = new Date(at).toISOString();
  const fields = [
    deviceId,
    moment,
    moment.slice(0, 10),
    shift.id,
    shift.collectorId,
    shift.unitId,
    receivedAt,
    fix.longitude,
    fix.latitude,
    fix.accuracyMetres,
    fix.speedMetresPerSecond,
    fix.headingDegrees,
    fix.batteryPercent,
    fix.permission,
    fix.mocked ? 't' : 'f',
  ];
  return `${fields.map(copyField).join('\t')}\n`;
}

/** The driver tells nobody of a COPY that fails at its very end: without a limit the connection would wait for ever. */
const copyTimeoutMs = 20_000;

/** Lines of one write to COPY: one string for all of a burst would be held twice. */
const linesAtOnce = 500;

function* copyText(fixes: readonly FixToStore[], receivedAt: string): Generator<string> {
  for (let from = 0; from < fixes.length; from += linesAtOnce)
    yield fixes
      .slice(from, from + linesAtOnce)
      .map((fix) => copyLine(fix, receivedAt))
      .join('');
}

/** Holds the newest-position rows of shifts: whoever stores positions of the same shift waits, so their numbers rise with their commits. */
async function holdShifts(transaction: Transaction, ids: readonly string[]): Promise<Map<string, HeldShift>> {
  const rows = await transaction<
    {
      id: string;
      collectorId: string;
      unitId: string;
      deviceId: string | null;
      startedAt: Date;
      endedAt: Date | null;
      newestAt: Date | null;
      pauses: { from: number; until?: number }[];
    }[]
  >`
    select shift.id, collector_id as "collectorId", unit_id as "unitId", device_id as "deviceId", started_at as "startedAt",
      ended_at as "endedAt", head.at as "newestAt",
      coalesce((
        select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
          'from', extract(epoch from from_at) * 1000, 'until', extract(epoch from until_at) * 1000)))
        from shift_pause where shift_id = shift.id), '[]') as pauses
    from shift join position_head head on head.shift_id = shift.id
    where shift.id = any(${ids as string[]}::uuid[])
    order by shift.id
    for no key update of head`;
  return new Map(
    rows.map(({ startedAt, endedAt, newestAt, pauses, ...held }) => {
      const tracked = { startedAt: startedAt.getTime(), pauses, ...(endedAt && { endedAt: endedAt.getTime() }) };
      return [held.id, { ...held, tracked, newestAt: newestAt?.getTime() ?? null }];
    }),
  );
}

/** Stores what may be there already. @returns the batches of those that were */
async function insertDoubtful(
  transaction: Transaction,
  fixes: readonly FixToStore[],
  receivedAt: string,
): Promise<number[]> {
  if (fixes.length === 0) return [];
  await transaction`create temporary table late_position (like position including defaults) on commit drop`;
  await copyInto(transaction, 'late_position', fixes, receivedAt);
  const stored = await transaction<{ deviceId: string; at: Date }[]>`
    insert into position (${transaction.unsafe(columns)}) select ${transaction.unsafe(columns)} from late_position
    on conflict do nothing returning device_id as "deviceId", at`;
  const added = new Set(stored.map(({ deviceId, at }) => `${deviceId}/${at.getTime()}`));
  return fixes.filter(({ deviceId, at }) => !added.has(`${deviceId}/${at}`)).map(({ batch }) => batch);
}

async function copyInto(
  transaction: Transaction,
  table: 'position' | 'late_position',
  fixes: readonly FixToStore[],
  receivedAt: string,
): Promise<void> {
  if (fixes.length === 0) return;
  const copy = await transaction.unsafe(`copy ${table} (${columns}) from stdin`).writable();
  const lines = Readable.from(copyText(fixes, receivedAt), { objectMode: true, highWaterMark: 4 });
  await pipeline(lines, copy, { signal: AbortSignal.timeout(copyTimeoutMs) });
}

/** The newest fix of each shift, into the row that live screens read. */
async function moveHeads(transaction: Transaction, fixes: readonly FixToStore[], receivedAt: string): Promise<void> {
  const newest = new Map<string, FixToStore>();
  for (const fix of fixes) {
    const other = newest.get(fix.shift.id);
    if (other === undefined || fix.at > other.at) newest.set(fix.shift.id, fix);
  }
  const heads = [...newest.values()].map((fix) => ({
    shift_id: fix.shift.id,
    at: new Date(fix.at).toISOString(),
    longitude: fix.longitude,
    latitude: fix.latitude,
    accuracy_metres: fix.accuracyMetres,
    speed_metres_per_second: fix.speedMetresPerSecond ?? null,
    heading_degrees: fix.headingDegrees ?? null,
    battery_percent: fix.batteryPercent ?? null,
    permission: fix.permission ?? null,
    mocked: fix.mocked,
  }));
  await transaction`
    with newest as (
      select * from jsonb_to_recordset(${transaction.json(heads)}) as newest (shift_id uuid, at timestamptz, longitude float8,
        latitude float8, accuracy_metres real, speed_metres_per_second real, heading_degrees real, battery_percent smallint,
        permission text, mocked boolean)
    ), received as (
      update position_head set received_up_to = currval('position_sequence'), received_at = ${receivedAt}
      from newest where position_head.shift_id = newest.shift_id and position_head.at >= newest.at
    ), moved as (
      update position_head set received_up_to = currval('position_sequence'), received_at = ${receivedAt}, at = newest.at,
        longitude = newest.longitude, latitude = newest.latitude, accuracy_metres = newest.accuracy_metres,
        speed_metres_per_second = newest.speed_metres_per_second, heading_degrees = newest.heading_degrees,
        battery_percent = newest.battery_percent, permission = newest.permission, mocked = newest.mocked
      from newest where position_head.shift_id = newest.shift_id and (position_head.at is null or position_head.at < newest.at)
    )
    select pg_notify('cartera_position', '')`;
}

/**
 * Stores what phones have sent, many batches in one transaction: once for each device and device time, in the partition of its day.
 * Nothing is stored outside a shift. What this returns has been committed.
 *
 * @param now business moment
 * @param aheadMs how far a phone's clock may be ahead
 * @returns what became of each batch, in their order
 */
export async function storePositions(
  sql: Sql,
  batches: readonly ReceivedBatch[],
  now: Date,
  aheadMs = clockAheadMs,
): Promise<BatchOutcome[]> {
  const ids = [...new Set(batches.map(({ shiftId }) => shiftId))];
  const receivedAt = now.toISOString();
  await ensureDays(sql, batches, now);
  return sql.begin(async (transaction) => {
    const shifts = await holdShifts(transaction, ids);
    const { fresh, doubtful, outcomes } = sortFixes(batches, shifts, now.getTime(), aheadMs);
    if (fresh.length + doubtful.length === 0) return outcomes;
    await copyInto(transaction, 'position', fresh, receivedAt);
    for (const batch of await insertDoubtful(transaction, doubtful, receivedAt)) {
      const outcome = outcomes[batch];
      if (outcome?.taken !== true) continue;
      outcome.stored -= 1;
      outcome.duplicates += 1;
    }
    await moveHeads(transaction, [...fresh, ...doubtful], receivedAt);
    return outcomes;
  });
}

/** Days whose partition this process has seen, by database. */
const knownDays = new WeakMap<Sql, Set<string>>();
const dayMs = 86_400_000;
/** Of days that a fix may have at all; the rest is refused anyway. */
const daysBack = 8;

async function ensureDays(sql: Sql, batches: readonly ReceivedBatch[], now: Date): Promise<void> {
  const known = knownDays.get(sql) ?? new Set<string>();
  knownDays.set(sql, known);
  const days = new Set<string>();
  for (const { fixes } of batches)
    for (const { at } of fixes)
      if (at > now.getTime() - daysBack * dayMs && at < now.getTime() + dayMs) days.add(dayOf(at));
  for (const day of days) {
    if (known.has(day)) continue;
    await sql`select ensure_position_day(${day})`;
    known.add(day);
  }
}
