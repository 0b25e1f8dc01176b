import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { listDayPlans, listDayVisits, readPlanUnit } from '@cartera/database/dayPlan';
import { listMapProblems } from '@cartera/database/route';
import { readScope } from '@cartera/database/unit';
import type { PlanRequest } from '@cartera/domain/assignment';
import {
  DayPlanSchema,
  DayVisitSchema,
  MapProblemSchema,
  MoveVisit,
  PlanCollector,
  PlanDay,
  PlanVisit,
  askForPlan,
  dayPlanAnswer,
  dayVisitAnswer,
} from '../../../../dayPlan/index.js';
import { ProblemError } from '../../../../problem/index.js';
import { CalendarDate, Uuid, dayNumber } from '../../../../schema/index.js';

const tags = ['planes del día'];
/** Plans of a day that a screen shows: more than anybody asks for. */
const mostPlans = 200;
/** Visits of a unit's day that a screen shows: some eighty collectors'. */
const mostVisits = 2_000;
const mostProblems = 200;

/** Who visits whom, asked for and looked at. */
const dayPlans: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'listDayPlans',
        tags,
        summary: 'Planes del día de una unidad, del más reciente al más antiguo',
        querystring: Type.Object({ unitId: Uuid, day: CalendarDate }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(DayPlanSchema) }) },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      const { unitId, day } = request.query;
      if (unitIds !== null && !unitIds.includes(unitId)) return { items: [] };
      const plans = await listDayPlans(db, unitId, day, mostPlans);
      return { items: plans.map((plan) => dayPlanAnswer(plan, request)) };
    },
  );

  fastify.get(
    '/visits',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'listDayVisits',
        tags,
        summary: 'Visitas del día de una unidad: en qué ruta está cada una y por qué las demás en ninguna',
        querystring: Type.Object({ unitId: Uuid, day: CalendarDate }, { additionalProperties: false }),
        response: {
          200: Type.Object({
            items: Type.Array(DayVisitSchema),
            more: Type.Boolean({ description: `Hay más de las ${mostVisits} que vencen primero.` }),
          }),
        },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      const { unitIds } = await readScope(sql, request.person());
      const { unitId, day } = request.query;
      dayNumber(day, '/day');
      const unit = unitIds === null || unitIds.includes(unitId) ? await readPlanUnit(sql, unitId, day) : undefined;
      if (unit === undefined) return { items: [], more: false };
      const visits = await listDayVisits(sql, unit, { day, clientScope, limit: mostVisits + 1 });
      const items = visits.slice(0, mostVisits).map((visit) => dayVisitAnswer(visit, request));
      return { items, more: visits.length > mostVisits };
    },
  );

  fastify.get(
    '/map-problems',
    {
      config: { permission: 'route.read' },
      schema: {
        operationId: 'listMapProblems',
        tags,
        summary:
          'Fallas del mapa: tramos de las rutas publicadas de un día que rodean absurdamente, los peores primero',
        querystring: Type.Object({ unitId: Uuid, day: CalendarDate }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(MapProblemSchema) }) },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      const { unitId, day } = request.query;
      dayNumber(day, '/day');
      if (unitIds !== null && !unitIds.includes(unitId)) return { items: [] };
      return { items: await listMapProblems(sql, unitId, day, mostProblems) };
    },
  );

  /** Asks for a plan of a unit within reach, and answers how far it has come. */
  const ask = async (
    request: FastifyRequest,
    reply: FastifyReply,
    order: { id: string; unitId: string; day?: string },
    wish: PlanRequest,
  ) => {
    const person = request.person();
    const { id, unitId, day } = order;
    const { unitIds } = await readScope(sql, person);
    if (unitIds !== null && !unitIds.includes(unitId)) throw new ProblemError('plan.unitGone');
    const wait = wish.mode !== 'day';
    const plan = await askForPlan(fastify, { id, unitId, day, request: wish, requestedBy: person.id, wait });
    void reply.code(plan.state === 'planning' ? 202 : 200).header('location', `/api/v1/day-plans/${id}`);
    return dayPlanAnswer(plan, request);
  };

  const response = { 200: DayPlanSchema, 202: DayPlanSchema };
  const config = { permission: 'route.plan' } as const;

  fastify.post(
    '',
    {
      config,
      schema: {
        operationId: 'planDay',
        tags,
        summary: 'Planear el día de una unidad: repartir lo pendiente y trazar las rutas',
        description: 'Se responde 202 y se sigue por eventos. Nadie pierde una parada que ya se le publicó.',
        body: PlanDay,
        response,
      },
    },
    async (request, reply) => {
      const { publish } = request.body;
      return reply.send(await ask(request, reply, request.body, { mode: 'day', publish }));
    },
  );

  const ofCollector = [
    {
      path: 'top-up',
      operationId: 'topUpCollector',
      summary: 'Dar más visitas a un gestor, ahora',
      wish: (collectorId: string, publish: boolean): PlanRequest => ({ mode: 'topUp', collectorId, publish }),
    },
    {
      path: 'replan',
      operationId: 'replanCollector',
      summary: 'Ordenar otra vez lo que le queda a un gestor, desde donde está',
      wish: (collectorId: string, publish: boolean): PlanRequest => ({
        mode: 'replan',
        collectorId,
        why: 'plan.replan',
        publish,
      }),
    },
  ];
  for (const { path, operationId, summary, wish } of ofCollector) {
    fastify.post(
      `/${path}`,
      { config, schema: { operationId, tags, summary, body: PlanCollector, response } },
      async (request, reply) => {
        const { collectorId, publish } = request.body;
        return reply.send(await ask(request, reply, request.body, wish(collectorId, publish)));
      },
    );
  }

  fastify.post(
    '/urgent',
    {
      config,
      schema: {
        operationId: 'planUrgentVisit',
        tags,
        summary: 'Dar una visita urgente a quien pueda llegar primero, antes que todo lo demás',
        body: PlanVisit,
        response,
      },
    },
    async (request, reply) => {
      const { taskId } = request.body;
      return reply.send(await ask(request, reply, request.body, { mode: 'urgent', taskId }));
    },
  );

  fastify.post(
    '/move',
    {
      config,
      schema: {
        operationId: 'moveVisit',
        tags,
        summary: 'Pasar una visita a un gestor, o a otro lugar de su ruta',
        description:
          'Quien la tenía la pierde en el mismo instante. Las reglas de contacto valen también para una persona.',
        body: MoveVisit,
        response,
      },
    },
    async (request, reply) => {
      const { taskId, collectorId, lock, order, publish } = request.body;
      const placed = order === undefined ? {} : { order };
      const wish = { mode: 'manual', taskId, collectorId, lock, publish, ...placed } as const;
      return reply.send(await ask(request, reply, request.body, wish));
    },
  );
  done();
};

export default dayPlans;
