import type { TransactionSql } from 'postgres';
import { alertOfFence, judgeFix } from '@cartera/domain/geofence';
import type { AlertKind, FenceEvent, FenceRules, WatchState } from '@cartera/domain/geofence';
import type { Sql } from '../connection/index.js';
import { deterministicId } from '../identity/index.js';
import { readFixFacts } from './fixFacts.js';
import type { PlacedFix } from './fixFacts.js';
import { writeVerdicts } from './writeVerdicts.js';
import type { RaisedAlert, Verdict } from './writeVerdicts.js';

/** The units that one judge looks after: those whose id falls on `shard` of `of`. */
export interface FenceShard {
  shard: number;
  of: number;
}

/** Fixes of one shift that are judged at once: a phone that comes back after hours must not keep the others waiting. */
const fixesAtOnce = 500;
const shiftsAtOnce = 400;

/** What one round has done. */
export interface Round {
  judgedFixes: number;
  /** Alerts that were raised; their shifts have not been told yet. */
  raised: string[];
  /** More is waiting already. */
  goesOn: boolean;
}

interface WaitingShift {
  shiftId: string;
  collectorId: string;
  unitId: string;
  receivedUpTo: bigint;
  state: WatchState;
}

/**
 * Judges what is new on the open shifts of a shard, in one transaction: facts, verdicts, alerts and where each shift stands. Whoever
 * is killed has judged nothing or everything; two who judge the same shard take turns.
 *
 * @param now business moment
 * @returns undefined while another judges this shard
 */
export async function judgeShifts(
  sql: Sql,
  { shard, of }: FenceShard,
  rules: FenceRules,
  now: Date,
): Promise<Round | undefined> {
  return sql.begin(async (transaction) => {
    const [lock] = await transaction<{ held: boolean }[]>`
      select pg_try_advisory_xact_lock(hashtext('fences'), ${shard}) as held`;
    if (lock?.held !== true) return undefined;
    const waiting = await waitingShifts(transaction, { shard, of });
    if (waiting.length === 0) return { judgedFixes: 0, raised: [], goesOn: false };
    const toJudge = waiting.map(({ shiftId, state }) => ({ shiftId, seenAt: state.seenAt }));
    const fixes = await readFixFacts(transaction, toJudge, rules, fixesAtOnce);
    const verdicts = judgeAll(waiting, fixes, rules);
    const raised = await writeVerdicts(transaction, verdicts, now);
    const isCut = verdicts.some(({ judgedFixes }) => judgedFixes === fixesAtOnce);
    return { judgedFixes: fixes.length, raised, goesOn: isCut || waiting.length === shiftsAtOnce };
  });
}

/** Open shifts that have received more than has been judged. */
async function waitingShifts(
  transaction: TransactionSql<{ bigint: bigint }>,
  { shard, of }: FenceShard,
): Promise<WaitingShift[]> {
  return transaction<WaitingShift[]>`
    select shift.id as "shiftId", collector_id as "collectorId", unit_id as "unitId", received_up_to as "receivedUpTo", judgement.state
    from shift
    join position_head head on head.shift_id = shift.id
    join fence_judgement judgement on judgement.shift_id = shift.id
    where shift.ended_at is null and head.received_up_to > judgement.judged_up_to
      and (hashtext(unit_id::text) & 2147483647) % ${of} = ${shard}
    order by head.received_up_to
    limit ${shiftsAtOnce}`;
}

function judgeAll(waiting: readonly WaitingShift[], fixes: readonly PlacedFix[], rules: FenceRules): Verdict[] {
  const byShift = new Map<string, PlacedFix[]>();
  for (const fix of fixes) {
    const own = byShift.get(fix.shiftId);
    if (own === undefined) byShift.set(fix.shiftId, [fix]);
    else own.push(fix);
  }
  return waiting.map((shift) => judgeOne(shift, byShift.get(shift.shiftId) ?? [], rules));
}

function judgeOne(shift: WaitingShift, fixes: readonly PlacedFix[], rules: FenceRules): Verdict {
  const { shiftId, collectorId, unitId } = shift;
  const verdict: Verdict = {
    shiftId,
    judgedFixes: fixes.length,
    // One that was cut stays where it stood, and so it is read again.
    judgedUpTo: fixes.length < fixesAtOnce ? shift.receivedUpTo : 0n,
    state: shift.state,
    events: [],
    raised: [],
    returned: [],
  };
  for (const { facts, longitude, latitude } of fixes) {
    const { state, events } = judgeFix(verdict.state, facts, rules);
    verdict.state = state;
    for (const event of events) {
      const raise = (kind: AlertKind, rest: Pick<RaisedAlert, 'since' | 'distanceMetres' | 'facts'>): void => {
        const { accuracyMetres } = facts;
        // A second judge of the same fixes raises the same alert.
        const id = deterministicId('alert', shiftId, kind, event.at);
        const place = { longitude, latitude, accuracyMetres, closedAt: null };
        verdict.raised.push({ id, kind, shiftId, collectorId, unitId, ...place, ...rest });
      };
      follow(verdict, event, raise);
    }
  }
  return verdict;
}

function follow(
  verdict: Verdict,
  event: FenceEvent,
  raise: (kind: AlertKind, rest: Pick<RaisedAlert, 'since' | 'distanceMetres' | 'facts'>) => void,
): void {
  if (event.kind === 'mocked') {
    raise('mockLocation', { since: event.at, distanceMetres: null, facts: {} });
    return;
  }
  const { fence, kind, at, since, distanceMetres, clearFixes, version } = event;
  verdict.events.push({ shiftId: verdict.shiftId, fence, kind, at, since, distanceMetres });
  if (kind === 'breached') raise(alertOfFence[fence], { since, distanceMetres, facts: { version, clearFixes } });
  if (kind !== 'returned') return;
  // Both in one round: the alert has come and gone before anybody saw it, and is kept as closed.
  const gone = verdict.raised.find((alert) => alert.kind === alertOfFence[fence] && alert.closedAt === null);
  if (gone === undefined) verdict.returned.push({ shiftId: verdict.shiftId, kind: alertOfFence[fence], at });
  else gone.closedAt = at;
}
