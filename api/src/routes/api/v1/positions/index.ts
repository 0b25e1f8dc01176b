import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest, FastifySchemaValidationError } from 'fastify';
import { Type } from 'typebox';
import {
  findPositionRetention,
  leastRetentionDays,
  setPositionRetention,
  storePositions,
} from '@cartera/database/position';
import { readScope } from '@cartera/database/unit';
import { clockAheadMs } from '@cartera/domain/position';
import {
  BatchAnswerSchema,
  FixesSchema,
  PositionIntake,
  bodyLimitBytes,
  faultyFixes,
  mostFixes,
  readFixes,
} from '../../../../position/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Uuid } from '../../../../schema/index.js';

/** Where phones are. */
const positions: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;
  const { rate } = fastify.businessClock;
  const intake = new PositionIntake((batches) =>
    storePositions(sql, batches, fastify.businessMoment(), clockAheadMs * Math.max(1, rate)),
  );

  fastify.post(
    '',
    {
      config: { permission: 'shift.work' },
      bodyLimit: bodyLimitBytes,
      // One wrong fix must not cost the others: the handler looks at what was found.
      attachValidation: true,
      schema: {
        operationId: 'sendPositions',
        tags: ['jornadas'],
        summary: 'Enviar posiciones de la jornada',
        description: `Hasta ${mostFixes} por envío. Cada posición se guarda una sola vez por teléfono y hora; lo que no se guarda se dice por su lugar en el envío. Fuera de la jornada y en sus pausas no se guarda nada. La respuesta llega cuando ya están guardadas.`,
        body: FixesSchema,
        response: { 200: BatchAnswerSchema },
      },
    },
    async (request) => {
      const { id: collectorId, deviceId } = request.person();
      const errors: readonly FastifySchemaValidationError[] = (request.validationError?.validation ??
        []) as FastifySchemaValidationError[];
      if (errors.some(({ keyword, instancePath }) => keyword === 'maxItems' && instancePath === '/fixes'))
        throw new ProblemError('positions.tooMany');
      const faulty = faultyFixes(errors);
      if (faulty === undefined) throw request.validationError ?? new ProblemError('request.invalid');
      if (deviceId === null) throw new ProblemError('shift.deviceRequired');
      const { shiftId } = request.body;
      const { indexes, fixes, malformed } = readFixes(request.body.fixes, faulty);
      const outcome = await intake.take({ shiftId, collectorId, deviceId, fixes });
      if (!outcome.taken) throw new ProblemError(outcome.code);
      const { stored, duplicates } = outcome;
      const refused = outcome.refused.map(({ index, reason }) => ({ index: indexes[index] ?? index, reason }));
      return {
        stored,
        duplicates,
        refused: [...malformed, ...refused].sort((a, b) => a.index - b.index),
        receivedAt: fastify.businessMoment(),
      };
    },
  );

  const Retention = Type.Object({ unitId: Uuid, days: Type.Integer() });
  const ofUnit = Type.Object({ unitId: Uuid });

  /** The unit of the address, when it is within the reader's. */
  const unitOf = async (request: FastifyRequest, unitId: string): Promise<string> => {
    const { unitIds } = await readScope(sql, request.person());
    return found(unitIds === null || unitIds.includes(unitId) ? unitId : undefined, 'unit.notFound');
  };

  fastify.get(
    '/retention/:unitId',
    {
      config: { permission: 'shift.read' },
      schema: {
        operationId: 'showPositionRetention',
        tags: ['jornadas'],
        summary: 'Cuántos días conserva una unidad las posiciones de sus jornadas',
        params: ofUnit,
        response: { 200: Retention },
      },
    },
    async (request) => {
      const unitId = await unitOf(request, request.params.unitId);
      return { unitId, days: await findPositionRetention(db, unitId) };
    },
  );

  fastify.put(
    '/retention/:unitId',
    {
      config: { permission: 'shift.manage' },
      schema: {
        operationId: 'setPositionRetention',
        tags: ['jornadas'],
        summary: 'Decidir cuántos días conserva una unidad las posiciones de sus jornadas',
        description: 'Lo que pase de ese plazo se borra para siempre en las horas siguientes; las alertas quedan.',
        params: ofUnit,
        body: Type.Object(
          { days: Type.Integer({ minimum: leastRetentionDays, maximum: 3_650 }) },
          { additionalProperties: false },
        ),
        response: { 200: Retention },
      },
    },
    async (request) => {
      const unitId = await unitOf(request, request.params.unitId);
      const { days } = request.body;
      if (!(await setPositionRetention(db, unitId, days))) throw new ProblemError('unit.notFound');
      return { unitId, days };
    },
  );
  done();
};

export default positions;
