import type { JSONValue, TransactionSql } from 'postgres';
import type { AlertKind, FenceEvent, WatchState } from '@cartera/domain/geofence';

type Transaction = TransactionSql<{ bigint: bigint }>;

/** An alert as the judge raises it. Moments are epoch milliseconds. */
export interface RaisedAlert {
  id: string;
  kind: AlertKind;
  shiftId: string;
  collectorId: string;
  unitId: string;
  since: number;
  longitude: number;
  latitude: number;
  accuracyMetres: number;
  distanceMetres: number | null;
  /** When its cause ended, if it has. */
  closedAt: number | null;
  /** What was judged; codes and counts. */
  facts: Record<string, JSONValue>;
}

/** What a round has found out about one shift. */
export interface Verdict {
  shiftId: string;
  judgedFixes: number;
  judgedUpTo: bigint;
  state: WatchState;
  events: (Pick<Extract<FenceEvent, { fence: string }>, 'fence' | 'kind' | 'at' | 'since' | 'distanceMetres'> & {
    shiftId: string;
  })[];
  raised: RaisedAlert[];
  /** Alerts whose cause is over. */
  returned: { shiftId: string; kind: AlertKind; at: number }[];
}

/**
 * Writes the verdicts of a round, set by set: where the shifts stand, what was seen, alerts raised and closed, and the feed's word of them.
 *
 * @param now business moment
 * @returns ids of the alerts that were not there before
 */
export async function writeVerdicts(
  transaction: Transaction,
  verdicts: readonly Verdict[],
  now: Date,
): Promise<string[]> {
  const states = verdicts.map(({ shiftId, judgedUpTo, state }) => ({ shiftId, upTo: String(judgedUpTo), state }));
  await transaction`
    update fence_judgement set judged_up_to = greatest(judged_up_to, judged."upTo"), state = judged.state, updated_at = ${now.toISOString()}
    from jsonb_to_recordset(${json(transaction, states)}) as judged ("shiftId" uuid, "upTo" bigint, state jsonb)
    where fence_judgement.shift_id = judged."shiftId"`;
  const events = verdicts.flatMap((verdict) => verdict.events);
  if (events.length > 0)
    await transaction`
      insert into fence_event (shift_id, fence, kind, at, since, distance_metres)
      select "shiftId", fence, kind, to_timestamp(at / 1000), to_timestamp(since / 1000), round("distanceMetres")
      from jsonb_to_recordset(${json(transaction, events)}) as event
        ("shiftId" uuid, fence text, kind text, at float8, since float8, "distanceMetres" float8)
      on conflict do nothing`;
  // What is over first: the next breach of the same fence is an alert of its own.
  await closeReturned(
    transaction,
    verdicts.flatMap((verdict) => verdict.returned),
    now,
  );
  return raiseAlerts(
    transaction,
    verdicts.flatMap((verdict) => verdict.raised),
    now,
  );
}

const json = (transaction: Transaction, rows: readonly object[]) => transaction.json(rows as unknown as JSONValue);

/** Raises alerts with their lines of the feed. One of the same kind that is open on the shift stands for the new one too. */
async function raiseAlerts(transaction: Transaction, alerts: readonly RaisedAlert[], now: Date): Promise<string[]> {
  if (alerts.length === 0) return [];
  const rows = await transaction<{ id: string }[]>`
    with raised as (
      insert into alert (id, kind, state, shift_id, collector_id, unit_id, attention_unit_id, raised_at, since, place, accuracy_metres,
        distance_metres, facts, closed_at, close_reason)
      select id, kind, case when "closedAt" is null then 'raised' else 'closed' end, "shiftId", "collectorId", "unitId", "unitId",
        ${now.toISOString()}, to_timestamp(since / 1000), ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), "accuracyMetres",
        round("distanceMetres"), facts, to_timestamp("closedAt" / 1000), case when "closedAt" is not null then 'returned' end
      from jsonb_to_recordset(${json(transaction, alerts)}) as told (id uuid, kind text, "shiftId" uuid, "collectorId" uuid, "unitId" uuid,
        since float8, longitude float8, latitude float8, "accuracyMetres" real, "distanceMetres" float8, "closedAt" float8, facts jsonb)
      on conflict do nothing
      returning *
    ), told as (
      insert into change (topic, entity_id, data)
      select case state when 'closed' then 'alert.closed' else 'alert.raised' end, id,
        jsonb_build_object('kind', kind, 'state', state, 'unitId', unit_id, 'collectorId', collector_id, 'shiftId', shift_id,
          'escalation', escalation, 'attentionUnitId', attention_unit_id)
      from raised
    )
    select id from raised`;
  return rows.map(({ id }) => id);
}

/** Closes what came to its own end, with its lines of the feed. */
async function closeReturned(transaction: Transaction, returned: Verdict['returned'], now: Date): Promise<void> {
  if (returned.length === 0) return;
  await transaction`
    with closed as (
      update alert set state = 'closed', closed_at = ${now.toISOString()}, close_reason = 'returned'
      from jsonb_to_recordset(${json(transaction, returned)}) as back ("shiftId" uuid, kind text, at float8)
      where alert.shift_id = back."shiftId" and alert.kind = back.kind and alert.state <> 'closed'
        and alert.since <= to_timestamp(back.at / 1000)
      returning alert.*
    )
    insert into change (topic, entity_id, data)
    select 'alert.closed', id, jsonb_build_object('kind', kind, 'state', state, 'unitId', unit_id, 'collectorId', collector_id,
      'shiftId', shift_id, 'escalation', escalation, 'attentionUnitId', attention_unit_id)
    from closed`;
}
