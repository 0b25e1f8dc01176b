import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findRouteOfDay, listRoutes } from '@cartera/database/route';
import type { Route } from '@cartera/database/route';
import { findCollectorPost } from '@cartera/database/shift';
import { readScope } from '@cartera/database/unit';
import type { PlanRequest } from '@cartera/domain/assignment';
import { DayPlanSchema, askForPlan, dayIn, dayPlanAnswer } from '../../../../dayPlan/index.js';
import { found } from '../../../../problem/index.js';
import { RouteFileSchema, RouteOverviewSchema, routeAnswer } from '../../../../route/index.js';
import { CalendarDate, Nullable, Uuid } from '../../../../schema/index.js';

const tags = ['rutas'];

/** The routes of a day: a unit's, and the one of whoever asks. */
const routes: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const ownRoute = async (request: FastifyRequest): Promise<Route | undefined> => {
    const { id } = request.person();
    const post = await findCollectorPost(db, id);
    return post && findRouteOfDay(db, id, dayIn(post.timeZone, fastify.businessMoment()));
  };

  fastify.get(
    '',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'listRoutes',
        tags,
        summary: 'Rutas del día de una unidad y cuánto llevan',
        querystring: Type.Object({ unitId: Uuid, day: CalendarDate }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(RouteOverviewSchema) }) },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      const { unitId, day } = request.query;
      if (unitIds !== null && !unitIds.includes(unitId)) return { items: [] };
      return { items: await listRoutes(db, unitId, day) };
    },
  );

  fastify.get(
    '/today',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'showMyRoute',
        tags,
        summary: 'Mi ruta de hoy, si ya se publicó: paradas, calles e indicaciones',
        response: { 200: Type.Object({ route: Nullable(RouteFileSchema) }) },
      },
    },
    async (request) => {
      const route = await ownRoute(request);
      return { route: route === undefined || route.version === 0 ? null : await routeAnswer(db, route, route.version) };
    },
  );

  const own = [
    {
      path: 'recompute',
      operationId: 'recomputeMyRoute',
      summary: 'Ordenar otra vez lo que me queda del día, desde donde estoy',
      wish: (collectorId: string): PlanRequest => ({ mode: 'replan', collectorId, why: 'route.recomputed' }),
    },
    {
      path: 'top-up',
      operationId: 'topUpMyRoute',
      summary: 'Pedir más visitas para lo que me queda del día',
      wish: (collectorId: string): PlanRequest => ({ mode: 'topUp', collectorId }),
    },
  ];
  for (const { path, operationId, summary, wish } of own) {
    fastify.post(
      `/today/${path}`,
      {
        config: { permission: 'shift.work' },
        schema: {
          operationId,
          tags,
          summary,
          body: Type.Object({ id: Uuid }, { additionalProperties: false }),
          response: { 200: DayPlanSchema, 202: DayPlanSchema },
        },
      },
      async (request, reply) => {
        const { id: collectorId } = request.person();
        const { unitId } = found(await findCollectorPost(db, collectorId), 'plan.collectorOffDuty');
        const plan = await askForPlan(fastify, {
          id: request.body.id,
          unitId,
          request: wish(collectorId),
          requestedBy: collectorId,
          wait: true,
        });
        return reply.code(plan.state === 'planning' ? 202 : 200).send(dayPlanAnswer(plan, request));
      },
    );
  }
  done();
};

export default routes;
