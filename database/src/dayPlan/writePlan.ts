import type { Sql } from '../connection/index.js';
import { writeRoute } from '../route/index.js';
import type { Transaction, WrittenPlan } from '../route/index.js';

/**
 * Writes a plan with its routes, stops, reasons and news, all or nothing. One that has been written already stays as it was; of two
 * that want the same account one is refused.
 *
 * @throws PlanOutdated
 */
export async function writePlan(sql: Sql, plan: WrittenPlan): Promise<void> {
  await sql.begin(async (tx) => {
    // One plan of a unit at a time: the day is a whole, and its stops are moved between its routes.
    await tx`select pg_advisory_xact_lock(hashtextextended(${`day-plan/${plan.unitId}/${plan.day}`}, 0))`;
    const made = await tx`
      update day_plan set state = 'planned', approximate = ${plan.approximate}, planned_at = ${plan.at},
        summary = ${tx.json({ ...plan.summary })}
      where id = ${plan.id} and state = 'planning' returning id`;
    if (made.length === 0) return;
    await withdrawStops(tx, plan);
    for (const route of plan.routes) await writeRoute(tx, route, plan);
    const reasons = plan.unplanned.map(({ taskId, accountId, reason, proof }) => ({
      taskId,
      accountId,
      reason,
      proof,
    }));
    await tx`
      insert into unplanned_visit (day_plan_id, task_id, account_id, reason, proof)
      select ${plan.id}, "taskId", "accountId", reason, proof
      from jsonb_to_recordset(${tx.json(reasons)})
        as r ("taskId" uuid, "accountId" uuid, reason text, proof jsonb)`;
    await tx`
      insert into change (topic, entity_id, data)
      values ('dayPlan', ${plan.id}, ${tx.json({ unitId: plan.unitId, day: plan.day, state: 'planned' })})`;
  });
}

async function withdrawStops(tx: Transaction, { withdrawn, at }: WrittenPlan): Promise<void> {
  const stops = withdrawn.map(({ stopId, reason }) => ({ stopId, reason }));
  await tx`
    with gone as (
      update route_stop s set state = 'withdrawn', state_reason = w.reason, closed_at = ${at}
      from jsonb_to_recordset(${tx.json(stops)}) as w ("stopId" uuid, reason text)
      where s.id = w."stopId" and s.state = 'open'
      returning s.id, s.route_id, s.account_id, s.state_reason, s.published_at
    )
    insert into change (topic, entity_id, data)
    select 'route', g.route_id, jsonb_build_object('kind', 'stopClosed', 'stopId', g.id, 'accountId', g.account_id,
      'state', 'withdrawn', 'reason', g.state_reason, 'collectorId', r.collector_id, 'unitId', r.unit_id)
    from gone g join route r on r.id = g.route_id
    where g.published_at is not null`;
}
