import { Context } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import { createDayPlan, recordPlanFailed, unmadePlans, zoneOfUnit } from '@cartera/database/dayPlan';
import { deterministicId } from '@cartera/database/identity';
import { approximateRoutes } from '@cartera/database/route';
import { centralZone, dateOfDay, isMexicanZone, localTime } from '@cartera/domain/calendar';
import type { PlanRequest } from '@cartera/domain/assignment';
import type { BusinessClock } from '@cartera/domain/clock';
import { dayPlanInput, tellDay } from '@cartera/workflows/client';
import type { DayPlanActivities } from '@cartera/workflows/dayPlan';
import { businessMoment } from '../businessMoment/index.js';
import { Osrm } from '../routing/index.js';
import { daySchedules } from './daySchedules.js';
import { makePlan } from './makePlan.js';
import { replanStale } from './replanStale.js';

export interface DayPlanDependencies {
  connection: Connection;
  temporal: Client;
  clock: BusinessClock;
  /** `http://host:port` of OSRM for each mode. */
  osrmCarUrl: string;
  osrmFootUrl: string;
  /** VROOM's command. */
  vroomProgram: string;
}

/** Longer than any share of a day should take; a solver that hangs costs this much, once for each share. */
const solverTimeoutMs = 10_000;

/** Planning of days, for the queue `planning`. */
export function createDayPlanActivities(dependencies: DayPlanDependencies): DayPlanActivities {
  const { connection, temporal, clock, osrmCarUrl: car, osrmFootUrl: foot, vroomProgram: program } = dependencies;
  const { db, sql } = connection;
  const osrm = new Osrm({ urls: { car, foot } });

  /** Asks for a plan that nobody signs; asked again under the same id it is the same. */
  const request = async (id: string, unitId: string, day: string, wish: PlanRequest): Promise<void> => {
    const startedAt = businessMoment(clock);
    await createDayPlan(db, { id, unitId, day, request: wish, requestedBy: 'workflow', startedAt });
  };

  return {
    makePlan: ({ planId }) => {
      const context = Context.current();
      const solver = { program, timeoutMs: solverTimeoutMs, signal: context.cancellationSignal };
      const alive = (): void => {
        context.cancellationSignal.throwIfAborted();
        context.heartbeat();
      };
      return makePlan({ connection, osrm, solver }, { planId, at: businessMoment(clock), alive });
    },

    abandonPlan: ({ planId }) => recordPlanFailed(db, planId, 'plan.unavailable', businessMoment(clock)),

    unmadePlans: ({ unitId, day }) => unmadePlans(db, unitId, day),

    roadsAnswer: async () => {
      const answers = await Promise.all([osrm.answers('car'), osrm.answers('foot')]);
      return answers.every(Boolean);
    },

    requestRoadPlans: async ({ unitId, day }) => {
      for (const { routeId, collectorId, version } of await approximateRoutes(db, unitId, day))
        await request(deterministicId('roadPlan', routeId, version), unitId, day, {
          mode: 'replan',
          collectorId,
          why: 'roads.returned',
        });
    },

    openDay: async ({ unitId }) => {
      const timeZone = await zoneOfUnit(db, unitId);
      if (timeZone === undefined) return;
      const zone = isMexicanZone(timeZone) ? timeZone : centralZone;
      const day = dateOfDay(localTime(businessMoment(clock).getTime(), zone).day);
      await request(deterministicId('dayPlan', unitId, day), unitId, day, { mode: 'day', publish: true });
      await tellDay(temporal, dayPlanInput(unitId, day, timeZone, clock));
    },

    reconcileDaySchedules: daySchedules(sql, temporal, clock),

    replanChangedRoutes: () => replanStale(dependencies),
  };
}
