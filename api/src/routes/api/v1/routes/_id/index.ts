import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findRoute, lockStop, publishDraft, skipStop } from '@cartera/database/route';
import type { Route, RouteOutcome } from '@cartera/database/route';
import { acknowledgeRoute } from '@cartera/database/shift';
import { readScope } from '@cartera/database/unit';
import { can } from '@cartera/domain/people';
import { skipReasons } from '@cartera/domain/route';
import { DayPlanSchema, askForPlan, dayPlanAnswer } from '../../../../../dayPlan/index.js';
import { ProblemError, found } from '../../../../../problem/index.js';
import { RouteFileSchema, routeAnswer } from '../../../../../route/index.js';
import { OneOf, Uuid } from '../../../../../schema/index.js';

const tags = ['rutas'];
const params = Type.Object({ id: Uuid });
const stopParams = Type.Object({ id: Uuid, stopId: Uuid });
const Version = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const response = { 200: RouteFileSchema };

/** One route: its versions, and what its collector and supervisor decide about it. */
const oneRoute: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const ofUnit = async (request: FastifyRequest, id: string): Promise<Route> => {
    const { unitIds } = await readScope(sql, request.person());
    return found(await findRoute(db, id, unitIds), 'dayRoute.notFound');
  };

  const own = async (request: FastifyRequest, id: string): Promise<Route> => {
    const route = await findRoute(db, id, null);
    if (route?.collectorId !== request.person().id) throw new ProblemError('dayRoute.notFound');
    return route;
  };

  /** One's own, or one of the units one sees. */
  const readable = (request: FastifyRequest, id: string): Promise<Route> =>
    can(request.person().role, 'route.read') ? ofUnit(request, id) : own(request, id);

  const mustBeDone = (outcome: RouteOutcome): void => {
    if (outcome === 'notFound') throw new ProblemError('routeStop.notFound');
    if (outcome !== 'done') throw new ProblemError(outcome);
  };

  /** The route as it is now. */
  const shown = async (id: string) => {
    const route = found(await findRoute(db, id, null), 'dayRoute.notFound');
    return routeAnswer(db, route, Math.max(1, route.version));
  };

  fastify.get(
    '',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'showRoute',
        tags,
        summary: 'Una ruta: la publicada, u otra de sus versiones',
        description:
          'Un gestor ve la suya; quien supervisa, las de sus unidades. El borrador es la versión siguiente a la publicada.',
        params,
        querystring: Type.Object({ version: Type.Optional(Version) }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const route = await readable(request, request.params.id);
      const version = request.query.version ?? Math.max(1, route.version);
      // A draft has been told to nobody: it is for those who may publish it.
      if (version > route.version && !can(request.person().role, 'route.read'))
        throw new ProblemError('routeVersion.notFound');
      return routeAnswer(db, route, version);
    },
  );

  fastify.post(
    '/publish',
    {
      config: { permission: 'route.plan' },
      schema: {
        operationId: 'publishRoute',
        tags,
        summary: 'Publicar el borrador de una ruta: el teléfono del gestor lo recibe',
        params,
        body: Type.Object({ version: Version }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const { id } = await ofUnit(request, request.params.id);
      const { version } = request.body;
      const at = fastify.businessMoment();
      mustBeDone(await publishDraft(sql, { routeId: id, version, by: request.person().id, at }));
      return shown(id);
    },
  );

  fastify.post(
    '/acknowledge',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'acknowledgeRouteVersion',
        tags,
        summary: 'Confirmar que sigo esta versión de mi ruta',
        params,
        body: Type.Object({ version: Version }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const { id, collectorId } = await own(request, request.params.id);
      const acknowledged = { routeId: id, version: request.body.version, collectorId, at: fastify.businessMoment() };
      if (!(await acknowledgeRoute(db, acknowledged))) throw new ProblemError('route.versionUnknown');
      return shown(id);
    },
  );

  fastify.post(
    '/reorder',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'reorderMyRoute',
        tags,
        summary: 'Poner mis paradas en otro orden; queda como otra versión de la ruta',
        params,
        body: Type.Object(
          { id: Uuid, stopIds: Type.Array(Uuid, { minItems: 1, maxItems: 200, uniqueItems: true }) },
          { additionalProperties: false },
        ),
        response: { 200: DayPlanSchema, 202: DayPlanSchema },
      },
    },
    async (request, reply) => {
      const { unitId, day, collectorId } = await own(request, request.params.id);
      const { id, stopIds } = request.body;
      const wish = { mode: 'manual', collectorId, stopIds, why: 'route.reordered' } as const;
      const plan = await askForPlan(fastify, { id, unitId, day, request: wish, requestedBy: collectorId, wait: true });
      return reply.code(plan.state === 'planning' ? 202 : 200).send(dayPlanAnswer(plan, request));
    },
  );

  fastify.post(
    '/stops/:stopId/skip',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'skipRouteStop',
        tags,
        summary: 'Dejar una parada sin visitar, con su motivo; la visita sigue pendiente',
        params: stopParams,
        body: Type.Object({ reason: OneOf(skipReasons) }, { additionalProperties: false }),
        response,
      },
    },
    async (request) => {
      const { id } = await own(request, request.params.id);
      const { stopId } = request.params;
      mustBeDone(
        await skipStop(sql, { routeId: id, stopId, reason: request.body.reason, at: fastify.businessMoment() }),
      );
      return shown(id);
    },
  );

  for (const locked of [true, false]) {
    fastify.post(
      `/stops/:stopId/${locked ? 'lock' : 'unlock'}`,
      {
        config: { permission: 'route.plan' },
        schema: {
          operationId: locked ? 'lockRouteStop' : 'unlockRouteStop',
          tags,
          summary: locked ? 'Dejar fija una parada: ningún plan la mueve' : 'Soltar una parada fija',
          params: stopParams,
          body: Type.Object({}, { additionalProperties: false }),
          response,
        },
      },
      async (request) => {
        const { id } = await ofUnit(request, request.params.id);
        mustBeDone(await lockStop(sql, { routeId: id, stopId: request.params.stopId, locked }));
        return shown(id);
      },
    );
  }
  done();
};

export default oneRoute;
