import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { listDayPlans } from '@cartera/database/dayPlan';
import { readScope } from '@cartera/database/unit';
import type { PlanRequest } from '@cartera/domain/assignment';
import {
  DayPlanSchema,
  MoveVisit,
  PlanCollector,
  PlanDay,
  PlanVisit,
  askForPlan,
  dayPlanAnswer,
} from '../../../../dayPlan/index.js';
import { ProblemError } from '../../../../problem/index.js';
import { CalendarDate, Uuid } from '../../../../schema/index.js';

const tags = ['planes del día'];
/** Plans of a day that a screen shows: more than anybody asks for. */
const mostPlans = 200;

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
      wish: (collectorId: string): PlanRequest => ({ mode: 'topUp', collectorId }),
    },
    {
      path: 'replan',
      operationId: 'replanCollector',
      summary: 'Ordenar otra vez lo que le queda a un gestor, desde donde está',
      wish: (collectorId: string): PlanRequest => ({ mode: 'replan', collectorId, why: 'plan.replan' }),
    },
  ];
  for (const { path, operationId, summary, wish } of ofCollector) {
    fastify.post(
      `/${path}`,
      { config, schema: { operationId, tags, summary, body: PlanCollector, response } },
      async (request, reply) => reply.send(await ask(request, reply, request.body, wish(request.body.collectorId))),
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
        summary: 'Pasar una visita a un gestor',
        description:
          'Quien la tenía la pierde en el mismo instante. Las reglas de contacto valen también para una persona.',
        body: MoveVisit,
        response,
      },
    },
    async (request, reply) => {
      const { taskId, collectorId, lock } = request.body;
      return reply.send(await ask(request, reply, request.body, { mode: 'manual', taskId, collectorId, lock }));
    },
  );
  done();
};

export default dayPlans;
