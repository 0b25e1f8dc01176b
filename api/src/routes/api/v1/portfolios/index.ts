import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import { createPortfolio, findPortfolio, listPortfolios } from '@cartera/database/portfolio';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['carteras'];

const fields = {
  id: Uuid,
  clientId: Uuid,
  name: Text(200),
  product: Text(100),
  currency: Type.String({ pattern: '^[A-Z]{3}$', description: 'ISO 4217.' }),
  strategyVersionId: Uuid,
};

const PortfolioSchema = Type.Object({ ...fields, createdAt: Moment }, { title: 'Portfolio' });

/** Accounts of one product and client, with their strategy. */
const portfolios: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'portfolio.read' },
      schema: {
        operationId: 'listPortfolios',
        tags,
        summary: 'Carteras, de la más reciente a la más antigua',
        querystring: Type.Object({ ...PageQuery, clientId: Type.Optional(Uuid) }, { additionalProperties: false }),
        response: { 200: PageOf(PortfolioSchema) },
      },
    },
    (request) => listPortfolios(db, request.person().clientScope, request.query, request.query),
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'portfolio.read' },
      schema: {
        operationId: 'showPortfolio',
        tags,
        summary: 'Una cartera',
        params: Type.Object({ id: Uuid }),
        response: { 200: PortfolioSchema },
      },
    },
    async (request) =>
      found(await findPortfolio(db, request.params.id, request.person().clientScope), 'portfolio.notFound'),
  );

  fastify.post(
    '',
    {
      config: { permission: 'portfolio.manage' },
      schema: {
        operationId: 'createPortfolio',
        tags,
        summary: 'Abrir una cartera',
        body: Type.Object({ ...fields, currency: Type.Optional(fields.currency) }, { additionalProperties: false }),
        response: { 200: PortfolioSchema, 201: PortfolioSchema },
      },
    },
    async (request, reply) => {
      const { currency = 'MXN', ...added } = request.body;
      found(await findClient(db, added.clientId, request.person().clientScope), 'client.notFound');
      found(await findStrategyVersion(db, added.strategyVersionId), 'strategyVersion.notFound');
      const outcome = await createPortfolio(db, { ...added, currency, createdAt: fastify.businessMoment() });
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      const portfolio = found(await findPortfolio(db, added.id, null), 'portfolio.notFound');
      return reply.code(outcome === 'created' ? 201 : 200).send(portfolio);
    },
  );
  done();
};

export default portfolios;
