import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listShiftAlerts } from '@cartera/database/alert';
import { findOpenShift, listShifts } from '@cartera/database/shift';
import type { ShiftLine } from '@cartera/database/shift';
import { readScope } from '@cartera/database/unit';
import { shiftStates } from '@cartera/domain/shift';
import { AlertSchema } from '../../../../alert/index.js';
import { found } from '../../../../problem/index.js';
import { CalendarDate, Nullable, OneOf, PageOf, PageQuery, Uuid, epochMs } from '../../../../schema/index.js';
import { ShiftSchema, startShift } from '../../../../shift/index.js';

const tags = ['jornadas'];

/** Working days of collectors. */
const shifts: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const lineOf = async (id: string): Promise<ShiftLine> =>
    found((await listShifts(sql, null, { id }, { limit: 1 })).items[0], 'shift.notFound');

  fastify.get(
    '',
    {
      config: { permission: 'shift.read' },
      schema: {
        operationId: 'listShifts',
        tags,
        summary: 'Jornadas y dónde está cada gestor, de la más reciente a la más antigua',
        querystring: Type.Object(
          {
            ...PageQuery,
            unitId: Type.Optional(
              Type.String({ format: 'uuid', description: 'Con las unidades que dependen de ella.' }),
            ),
            collectorId: Type.Optional(Uuid),
            day: Type.Optional(CalendarDate),
            state: Type.Optional(OneOf(shiftStates)),
            open: Type.Optional(Type.Boolean({ description: 'Sólo las que no han terminado.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(ShiftSchema) },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      return listShifts(sql, unitIds, request.query, request.query);
    },
  );

  fastify.get(
    '/mine',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'showMyShift',
        tags,
        summary: 'Mi jornada abierta, si hay, y sus alertas',
        response: { 200: Type.Object({ shift: Nullable(ShiftSchema), alerts: Type.Array(AlertSchema) }) },
      },
    },
    async (request) => {
      const open = await findOpenShift(db, request.person().id);
      if (open === undefined) return { shift: null, alerts: [] };
      return { shift: await lineOf(open.id), alerts: await listShiftAlerts(db, open.id) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'shift.work' },
      schema: {
        operationId: 'startShift',
        tags,
        summary: 'Iniciar mi jornada desde este teléfono',
        description:
          'El id lo hace el teléfono. `at` dice cuándo empezó, hasta doce horas antes: una jornada puede empezar sin señal.',
        body: Type.Object(
          { id: Uuid, at: Type.Optional(Type.String({ format: 'date-time' })) },
          { additionalProperties: false },
        ),
        response: { 200: ShiftSchema },
      },
    },
    async (request) => {
      const { id, at } = request.body;
      await startShift(fastify, request.person(), { shiftId: id, at: at === undefined ? at : epochMs(at, '/at') });
      return await lineOf(id);
    },
  );
  done();
};

export default shifts;
