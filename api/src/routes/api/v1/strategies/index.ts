import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  createStrategy,
  createStrategyVersion,
  findStrategy,
  listStrategies,
  listStrategyVersions,
} from '@cartera/database/strategyVersion';
import { ProblemError, found } from '../../../../problem/index.js';
import { PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';
import { DefinitionSchema, VersionSchema, asDefinition } from '../../../../strategy/index.js';

const tags = ['estrategias'];

const summary = { id: Uuid, code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }), name: Text(200) };
const StrategySchema = Type.Object(summary, { title: 'StrategySummary' });

/** Strategies and their immutable versions. They belong to the agency, so no client scope narrows them. */
const strategies: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'listStrategies',
        tags,
        summary: 'Estrategias, por código',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: PageOf(StrategySchema) },
      },
    },
    (request) => listStrategies(db, request.query),
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'showStrategy',
        tags,
        summary: 'Una estrategia con sus versiones',
        params: Type.Object({ id: Uuid }),
        response: { 200: Type.Object({ ...summary, versions: Type.Array(VersionSchema) }) },
      },
    },
    async (request) => {
      const strategy = found(await findStrategy(db, request.params.id), 'strategy.notFound');
      return { ...strategy, versions: await listStrategyVersions(db, strategy.id) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'strategy.manage' },
      schema: {
        operationId: 'createStrategy',
        tags,
        summary: 'Crear una estrategia, todavía sin versión',
        body: Type.Object(summary, { additionalProperties: false }),
        response: { 200: StrategySchema, 201: StrategySchema },
      },
    },
    async (request, reply) => {
      const outcome = await createStrategy(db, request.body);
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      if (outcome === 'codeTaken') throw new ProblemError('strategy.codeTaken');
      return reply.code(outcome === 'created' ? 201 : 200).send(request.body);
    },
  );

  fastify.post(
    '/:id/versions',
    {
      config: { permission: 'strategy.manage' },
      schema: {
        operationId: 'createStrategyVersion',
        tags,
        summary: 'Crear una versión; las cuentas vivas conservan la suya',
        params: Type.Object({ id: Uuid }),
        body: Type.Object({ id: Uuid, definition: DefinitionSchema }, { additionalProperties: false }),
        response: { 200: VersionSchema, 201: VersionSchema },
      },
    },
    async (request, reply) => {
      const added = await createStrategyVersion(db, {
        id: request.body.id,
        strategyId: request.params.id,
        definition: asDefinition(request.body.definition),
        createdBy: request.person().id,
        createdAt: fastify.businessMoment(),
      });
      if (!('version' in added))
        throw new ProblemError(added.outcome === 'noStrategy' ? 'strategy.notFound' : 'record.idReused');
      return reply.code(added.outcome === 'created' ? 201 : 200).send(added.version);
    },
  );
  done();
};

export default strategies;
