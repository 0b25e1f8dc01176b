import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { listShiftAlerts, raisePanic } from '@cartera/database/alert';
import { findShift, listPauses, listShifts, readShiftMoments, readTrack } from '@cartera/database/shift';
import type { Shift, ShiftLine } from '@cartera/database/shift';
import { readScope } from '@cartera/database/unit';
import { can } from '@cartera/domain/people';
import { staysOf } from '@cartera/domain/position';
import { acknowledgeRoute, endShift, pauseShift, resumeShift } from '@cartera/workflows/shift';
import { ProblemError, found } from '../../../../../problem/index.js';
import { Uuid, epochMs } from '../../../../../schema/index.js';
import { PlaceSchema, ReplaySchema, ShiftSchema, sendToShift } from '../../../../../shift/index.js';

const tags = ['jornadas'];
const params = Type.Object({ id: Uuid });
const At = { at: Type.Optional(Type.String({ format: 'date-time', description: 'Cuándo, por el teléfono.' })) };
const Command = Type.Object({ id: Uuid, ...At }, { additionalProperties: false });
const response = { 200: ShiftSchema };

/** One shift: what its collector says of it, and what it left behind. */
const shift: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const own = async (request: FastifyRequest, id: string): Promise<Shift> => {
    const held = found(await findShift(db, id, null), 'shift.notFound');
    if (held.collectorId !== request.person().id) throw new ProblemError('shift.notFound');
    return held;
  };

  /** One's own, or one of the units one sees. */
  const readable = async (request: FastifyRequest, id: string): Promise<ShiftLine> => {
    const person = request.person();
    const { unitIds } = can(person.role, 'shift.read') ? await readScope(sql, person) : { unitIds: [] };
    const held = await findShift(db, id, null);
    const isOwn = held?.collectorId === person.id;
    const { items } = await listShifts(sql, isOwn ? null : unitIds, { id }, { limit: 1 });
    return found(items[0], 'shift.notFound');
  };

  const momentOf = (at: string | undefined): number =>
    at === undefined ? fastify.businessMoment().getTime() : epochMs(at, '/at');

  fastify.get(
    '',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'showShift',
        tags,
        summary: 'Una jornada: la propia, o de una unidad a su alcance',
        params,
        response,
      },
    },
    (request) => readable(request, request.params.id),
  );

  const moves = [
    { path: 'pause', operationId: 'pauseShift', summary: 'Pausar mi jornada', target: 'paused', update: pauseShift },
    {
      path: 'resume',
      operationId: 'resumeShift',
      summary: 'Reanudar mi jornada',
      target: 'onDuty',
      update: resumeShift,
    },
  ] as const;
  for (const { path, operationId, summary, target, update } of moves) {
    fastify.post(
      `/${path}`,
      { config: { permission: 'shift.work' }, schema: { operationId, tags, summary, params, body: Command, response } },
      async (request) => {
        const { id: commandId, at } = request.body;
        const held = await own(request, request.params.id);
        await sendToShift(fastify, held, target, update, { commandId, shiftId: held.id, at: momentOf(at) });
        return readable(request, held.id);
      },
    );
  }

  fastify.post(
    '/end',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'endShift',
        tags,
        summary: 'Terminar mi jornada, o una de una unidad a su cargo',
        params,
        body: Command,
        response,
      },
    },
    async (request) => {
      const person = request.person();
      const { id: commandId, at } = request.body;
      await readable(request, request.params.id);
      const held = found(await findShift(db, request.params.id, null), 'shift.notFound');
      const isOwn = held.collectorId === person.id;
      if (!isOwn && !can(person.role, 'shift.manage')) throw new ProblemError('permission.denied');
      const reason = isOwn ? 'collector' : 'supervisor';
      const ended = { commandId, shiftId: held.id, at: momentOf(at), reason } as const;
      await sendToShift(fastify, held, 'ended', endShift, ended);
      return readable(request, held.id);
    },
  );

  fastify.post(
    '/acknowledge-route',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'acknowledgeRoute',
        tags,
        summary: 'Confirmar que mi teléfono sigue esta versión de la ruta',
        params,
        body: Type.Object(
          { id: Uuid, routeId: Uuid, version: Type.Integer({ minimum: 1 }) },
          { additionalProperties: false },
        ),
        response,
      },
    },
    async (request) => {
      const { id: commandId, routeId, version } = request.body;
      const held = await own(request, request.params.id);
      const acknowledged = { commandId, shiftId: held.id, routeId, version };
      await sendToShift(fastify, held, undefined, acknowledgeRoute, acknowledged);
      return readable(request, held.id);
    },
  );

  fastify.post(
    '/panic',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'callForHelp',
        tags,
        summary: 'Pedir ayuda',
        description:
          'Queda escrito de inmediato y avisa a la unidad; si nadie responde en un minuto, sube a la siguiente.',
        params,
        body: Type.Object({ id: Uuid, ...At, place: Type.Optional(PlaceSchema) }, { additionalProperties: false }),
        response: { 200: Type.Object({ alertId: Uuid }) },
      },
    },
    async (request) => {
      const { id, at, place } = request.body;
      const { id: collectorId } = request.person();
      const raisedAt = fastify.businessMoment();
      const since = new Date(Math.min(momentOf(at), raisedAt.getTime()));
      const { accuracyMetres } = place ?? {};
      const panic = { id, shiftId: request.params.id, collectorId, since, raisedAt, place, accuracyMetres };
      return { alertId: found(await raisePanic(db, panic), 'shift.notFound') };
    },
  );

  fastify.get(
    '/replay',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'replayShift',
        tags,
        summary: 'Recorrido de una jornada: camino, pausas, paradas, visitas y alertas',
        params,
        querystring: Type.Object(
          {
            toleranceMetres: Type.Number({
              minimum: 0,
              maximum: 500,
              default: 8,
              description: 'Los puntos a menos de esta distancia de la línea se omiten; 0 los da todos.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: ReplaySchema },
      },
    },
    async (request) => {
      const line = await readable(request, request.params.id);
      const { clientScope } = request.person();
      const [track, every, pauses, moments, alerts] = await Promise.all([
        readTrack(sql, line.id, request.query.toleranceMetres),
        readTrack(sql, line.id, 0),
        listPauses(db, line.id),
        readShiftMoments(sql, line.id, clientScope),
        listShiftAlerts(db, line.id),
      ]);
      const stays = staysOf(every.map((point) => ({ ...point, at: point.at.getTime() })));
      return {
        shift: line,
        track,
        pauses: pauses.map(({ fromAt, untilAt }) => ({ from: fromAt, until: untilAt })),
        stays: stays.map((stay) => ({ ...stay, from: new Date(stay.from), until: new Date(stay.until) })),
        ...moments,
        alerts,
      };
    },
  );
  done();
};

export default shift;
