import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findDayPlan, listUnplanned, planChanges } from '@cartera/database/dayPlan';
import type { DayPlan } from '@cartera/database/dayPlan';
import { readScope } from '@cartera/database/unit';
import { unplannedReasons } from '@cartera/domain/assignment';
import {
  DayPlanFileSchema,
  UnplannedVisitSchema,
  dayPlanAnswer,
  unplannedAnswer,
} from '../../../../../dayPlan/index.js';
import { found } from '../../../../../problem/index.js';
import { OneOf, PageOf, PageQuery, Uuid } from '../../../../../schema/index.js';

const tags = ['planes del día'];
const params = Type.Object({ id: Uuid });

/** One plan: what it changed, and what it could not give to anybody. */
const dayPlan: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const planOf = async (request: FastifyRequest, id: string): Promise<DayPlan> => {
    const { unitIds } = await readScope(sql, request.person());
    return found(await findDayPlan(db, id, unitIds), 'dayPlan.notFound');
  };

  fastify.get(
    '',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'showDayPlan',
        tags,
        summary: 'Un plan y las rutas que cambió, antes y después',
        params,
        response: { 200: DayPlanFileSchema },
      },
    },
    async (request) => {
      const plan = await planOf(request, request.params.id);
      return { ...dayPlanAnswer(plan, request), changes: await planChanges(sql, plan.id) };
    },
  );

  fastify.get(
    '/unplanned',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'listUnplannedVisits',
        tags,
        summary: 'Visitas que el plan no pudo dar a nadie, cada una con su motivo',
        params,
        querystring: Type.Object(
          { ...PageQuery, reason: Type.Optional(OneOf(unplannedReasons)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(UnplannedVisitSchema) },
      },
    },
    async (request) => {
      const { id } = await planOf(request, request.params.id);
      const page = await listUnplanned(db, id, request.query.reason, request.query);
      return { ...page, items: page.items.map((visit) => unplannedAnswer(visit, request)) };
    },
  );
  done();
};

export default dayPlan;
