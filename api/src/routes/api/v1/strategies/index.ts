import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  createStrategy,
  createStrategyVersion,
  findStrategy,
  listStrategies,
  listStrategyVersions,
} from '@cartera/database/strategyVersion';
import { strategyProblemWords } from '@cartera/domain/problem';
import { stepKinds, validateStrategy } from '@cartera/domain/strategy';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment, Nullable, OneOf, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['estrategias'];

const StepSchema = Type.Object(
  {
    key: Type.String({ minLength: 1, maxLength: 64, description: 'Única en la estrategia.' }),
    kind: OneOf(stepKinds),
    dayOffset: Type.Integer({ description: 'Días desde la colocación.' }),
    attempts: Type.Integer(),
    spacingDays: Type.Integer({ description: 'Días entre intentos.' }),
    windowDays: Type.Integer({ description: 'Días para hacer cada intento.' }),
    timeBands: Type.Array(Type.Object({ fromMinute: Type.Integer(), untilMinute: Type.Integer() }), { maxItems: 24 }),
    template: Type.Optional(Type.String({ maxLength: 64 })),
    onFailure: Type.Optional(Type.String({ maxLength: 64 })),
    ruling: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { title: 'StrategyStep', additionalProperties: false },
);

const DefinitionSchema = Type.Object(
  { steps: Type.Array(StepSchema, { maxItems: 200 }) },
  { title: 'Strategy', additionalProperties: false },
);

const summary = { id: Uuid, code: Type.String({ pattern: '^[a-z0-9-]{2,40}$' }), name: Text(200) };
const StrategySchema = Type.Object(summary, { title: 'StrategySummary' });

const VersionSchema = Type.Object(
  {
    id: Uuid,
    strategyId: Uuid,
    version: Type.Integer(),
    // Readonly arrays of the domain: the schema only describes them.
    definition: Type.Unsafe<ReturnType<typeof asDefinition>>(DefinitionSchema),
    createdBy: Nullable(Uuid),
    createdAt: Moment,
  },
  { title: 'StrategyVersion' },
);

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

/** The definition as the rules know it, or the problem that names every wrong step. */
function asDefinition(value: unknown) {
  const verdict = validateStrategy(value);
  if (verdict.valid) return verdict.strategy;
  const faults = verdict.problems.map(({ code, step }) => ({
    field: step === undefined ? '/definition' : `/definition/steps/${step - 1}`,
    code,
    message: strategyProblemWords[code],
  }));
  throw new ProblemError('strategy.invalid', { faults });
}

export default strategies;
