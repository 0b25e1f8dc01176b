import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import { createDayPlan, staleRoutes } from '@cartera/database/dayPlan';
import { deterministicId } from '@cartera/database/identity';
import type { PlanRequest } from '@cartera/domain/assignment';
import type { BusinessClock } from '@cartera/domain/clock';
import { dayPlanInput, tellDay } from '@cartera/workflows/client';
import { businessMoment } from '../businessMoment/index.js';

/**
 * Asks for new plans where the day has left its routes behind, once for each version of a route, however often and by whomever it is
 * asked.
 *
 * @param collectorId only this collector's routes; everybody's when absent
 */
export async function replanStale(
  { connection: { db, sql }, temporal, clock }: { connection: Connection; temporal: Client; clock: BusinessClock },
  collectorId?: string,
): Promise<void> {
  const now = businessMoment(clock);
  for (const route of await staleRoutes(sql, now, collectorId)) {
    const { routeId, unitId, day, timeZone, version } = route;
    const request: PlanRequest = route.abandoned
      ? { mode: 'day', publish: true }
      : { mode: 'replan', collectorId: route.collectorId, why: 'route.leftBehind' };
    const id = deterministicId('staleRoute', routeId, version);
    await createDayPlan(db, { id, unitId, day, request, requestedBy: 'workflow', startedAt: now });
    await tellDay(temporal, dayPlanInput(unitId, day, timeZone, clock));
  }
}
