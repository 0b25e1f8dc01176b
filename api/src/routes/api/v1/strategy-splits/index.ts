import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findPortfolio } from '@cartera/database/portfolio';
import { branchResults, createSplit, endSplit, findSplit, listSplits } from '@cartera/database/strategySplit';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import { splitRefusal } from '@cartera/domain/strategySplit';
import { ProblemError, found } from '../../../../problem/index.js';
import { PageOf, PageQuery, Uuid } from '../../../../schema/index.js';
import { BranchResultSchema, NewSplitSchema, SplitSchema } from '../../../../strategy/index.js';

const tags = ['repartos'];
const params = Type.Object({ id: Uuid });

/** Versions side by side: which share of a portfolio's new accounts begins with each, and what came of them. */
const strategySplits: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'listStrategySplits',
        tags,
        summary: 'Repartos de cuentas nuevas entre versiones, del más reciente al más antiguo',
        querystring: Type.Object(
          { ...PageQuery, portfolioId: Type.Optional(Uuid), live: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(SplitSchema) },
      },
    },
    (request) => listSplits(db, request.person().clientScope, request.query, request.query),
  );

  fastify.post(
    '',
    {
      config: { permission: 'strategy.manage' },
      schema: {
        operationId: 'createStrategySplit',
        tags,
        summary: 'Repartir las cuentas que lleguen desde ahora, en lugar del reparto vigente',
        body: NewSplitSchema,
        response: { 200: SplitSchema, 201: SplitSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, clientScope } = request.person();
      const { id, portfolioId, branches } = request.body;
      const refusal = splitRefusal(branches);
      if (refusal !== undefined) throw new ProblemError(refusal);
      const { clientId } = found(await findPortfolio(db, portfolioId, clientScope), 'portfolio.notFound');
      for (const { strategyVersionId } of branches)
        found(await findStrategyVersion(db, strategyVersionId), 'strategyVersion.notFound');
      const createdAt = fastify.businessMoment();
      const outcome = await createSplit(db, { id, clientId, portfolioId, branches, createdBy, createdAt });
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      const split = found(await findSplit(db, id, clientScope), 'split.notFound');
      return reply.code(outcome === 'created' ? 201 : 200).send(split);
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'showStrategySplit',
        tags,
        summary: 'Un reparto',
        params,
        response: { 200: SplitSchema },
      },
    },
    async (request) => found(await findSplit(db, request.params.id, request.person().clientScope), 'split.notFound'),
  );

  fastify.get(
    '/:id/results',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'showSplitResults',
        tags,
        summary: 'Resultados por rama: cuentas, gestiones, promesas, recuperación y dictámenes',
        params,
        response: { 200: Type.Object({ items: Type.Array(BranchResultSchema) }) },
      },
    },
    async (request) => {
      found(await findSplit(db, request.params.id, request.person().clientScope), 'split.notFound');
      return { items: await branchResults(fastify.database, request.params.id) };
    },
  );

  fastify.post(
    '/:id/commands/end',
    {
      config: { permission: 'strategy.manage' },
      schema: {
        operationId: 'endStrategySplit',
        tags,
        summary: 'Terminar el reparto: las cuentas nuevas empiezan con la versión de la cartera',
        params,
        response: { 200: SplitSchema },
      },
    },
    async (request) => {
      const { id: by, clientScope } = request.person();
      const { id } = found(await findSplit(db, request.params.id, clientScope), 'split.notFound');
      await endSplit(db, id, clientScope, { by, at: fastify.businessMoment() });
      return found(await findSplit(db, id, clientScope), 'split.notFound');
    },
  );
  done();
};

export default strategySplits;
