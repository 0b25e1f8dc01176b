import { Context } from '@temporalio/activity';
import type { Connection } from '@cartera/database/connection';
import { createDayPlan, unmadePlans } from '@cartera/database/dayPlan';
import { deterministicId } from '@cartera/database/identity';
import { approximateRoutes } from '@cartera/database/route';
import type { BusinessClock } from '@cartera/domain/clock';
import type { DayPlanActivities } from '@cartera/workflows/dayPlan';
import { businessMoment } from '../businessMoment/index.js';
import { Osrm } from '../routing/index.js';
import { makePlan } from './makePlan.js';

export interface DayPlanDependencies {
  connection: Connection;
  clock: BusinessClock;
  /** `http://host:port` of OSRM for each mode. */
  osrmCarUrl: string;
  osrmFootUrl: string;
  /** VROOM's command. */
  vroomProgram: string;
}

/** Longer than any share of a day should take; a solver that hangs costs this much, once for each share. */
const solverTimeoutMs = 10_000;

/** Planning of days, for the queue `routing`. */
export function createDayPlanActivities(dependencies: DayPlanDependencies): DayPlanActivities {
  const { connection, clock, osrmCarUrl: car, osrmFootUrl: foot, vroomProgram: program } = dependencies;
  const osrm = new Osrm({ urls: { car, foot } });
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
    unmadePlans: ({ unitId, day }) => unmadePlans(connection.db, unitId, day),
    roadsAnswer: async () => {
      const answers = await Promise.all([osrm.answers('car'), osrm.answers('foot')]);
      return answers.every(Boolean);
    },
    requestRoadPlans: async ({ unitId, day, attempt }) => {
      const routes = await approximateRoutes(connection.db, unitId, day);
      const ids: string[] = [];
      for (const { routeId, collectorId, version } of routes) {
        const id = deterministicId('roadPlan', routeId, version, attempt);
        const request = { mode: 'replan', collectorId, why: 'roads.returned' } as const;
        await createDayPlan(connection.db, {
          id,
          unitId,
          day,
          request,
          requestedBy: 'workflow',
          startedAt: businessMoment(clock),
        });
        ids.push(id);
      }
      return ids;
    },
  };
}
