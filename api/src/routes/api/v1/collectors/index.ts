import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findCollector, listCollectors, setCollectorProfile } from '@cartera/database/collectorProfile';
import { readScope } from '@cartera/database/unit';
import { calendarFaults } from '@cartera/domain/unit';
import { ProblemError, found } from '../../../../problem/index.js';
import { Uuid, dayNumber } from '../../../../schema/index.js';
import { CollectorProfileSchema, CollectorSchema } from '../../../../unit/index.js';

const tags = ['unidades'];
const params = Type.Object({ id: Uuid });

/** Collectors, and what assignment and routes must know of them. */
const collectors: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { sql } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'unit.read' },
      schema: {
        operationId: 'listCollectors',
        tags,
        summary: 'Gestores de campo de sus unidades',
        querystring: Type.Object({ unitId: Type.Optional(Uuid) }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(CollectorSchema) }) },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      return { items: await listCollectors(sql, unitIds, request.query) };
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'unit.read' },
      schema: {
        operationId: 'showCollector',
        tags,
        summary: 'Un gestor de campo',
        params,
        response: { 200: CollectorSchema },
      },
    },
    async (request) => {
      const { unitIds } = await readScope(sql, request.person());
      return found(await findCollector(sql, request.params.id, unitIds), 'collector.notFound');
    },
  );

  fastify.put(
    '/:id/profile',
    {
      config: { permission: 'collector.manage' },
      schema: {
        operationId: 'setCollectorProfile',
        tags,
        summary: 'Decir cómo trabaja un gestor: en qué se mueve, qué sabe, de dónde sale, cuándo y si falta',
        params,
        body: CollectorProfileSchema,
        response: { 200: CollectorSchema },
      },
    },
    async (request) => {
      const person = request.person();
      const { unitIds } = await readScope(sql, person);
      const { unitId, personId } = found(await findCollector(sql, request.params.id, unitIds), 'collector.notFound');
      const profile = request.body;
      const [weekday] = calendarFaults(profile.shiftCalendar);
      if (weekday !== undefined) throw new ProblemError('collector.calendarInvalid');
      const { absentFrom, absentUntil } = profile;
      const days = [absentFrom, absentUntil].map((day, at) =>
        day === null ? undefined : dayNumber(day, at === 0 ? '/absentFrom' : '/absentUntil'),
      );
      const [from, until] = days;
      if ((from === undefined) !== (until === undefined) || (from ?? 0) > (until ?? 0))
        throw new ProblemError('collector.absenceInvalid');
      await setCollectorProfile(sql, { personId, unitId, actor: person.id, profile });
      return found(await findCollector(sql, personId, unitIds), 'collector.notFound');
    },
  );
  done();
};

export default collectors;
