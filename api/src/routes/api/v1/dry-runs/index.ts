import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import { createDryRun, findDryRun, listDryRunAccounts, listDryRunPaths, listDryRuns } from '@cartera/database/dryRun';
import { findPortfolio } from '@cartera/database/portfolio';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import { taskQueue, workflowId } from '@cartera/domain/identity';
import { chooseLanguage } from '@cartera/domain/problem';
import type { StrategyDryRunInput } from '@cartera/workflows/strategyDryRun';
import { ProblemError, found } from '../../../../problem/index.js';
import { PageOf, PageQuery, Uuid } from '../../../../schema/index.js';
import {
  DryRunAccountSchema,
  DryRunPathSchema,
  DryRunSchema,
  NewDryRunSchema,
  asDefinition,
  differenceAnswer,
  dryRunAnswer,
  stepAnswer,
} from '../../../../strategy/index.js';

const tags = ['simulaciones'];
const params = Type.Object({ id: Uuid });

/** What would change if open accounts went on with another strategy. Nothing is done to them. */
const dryRuns: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'listDryRuns',
        tags,
        summary: 'Simulaciones, de la más reciente a la más antigua',
        querystring: Type.Object({ ...PageQuery, clientId: Type.Optional(Uuid) }, { additionalProperties: false }),
        response: { 200: PageOf(DryRunSchema) },
      },
    },
    async (request) => {
      const language = chooseLanguage(request.headers['accept-language']);
      const page = await listDryRuns(db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map((run) => dryRunAnswer(run, language)) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'strategy.manage' },
      schema: {
        operationId: 'startDryRun',
        tags,
        summary: 'Simular una versión o un borrador en las cuentas abiertas de un cliente o cartera',
        body: NewDryRunSchema,
        response: { 200: DryRunSchema, 202: DryRunSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, clientScope } = request.person();
      const { id, clientId, portfolioId = null, strategyVersionId, definition: draft } = request.body;
      if ((strategyVersionId === undefined) === (draft === undefined))
        throw new ProblemError('request.invalid', {
          faults: [
            {
              field: '/strategyVersionId',
              code: 'field.exclusive',
              message: { es: 'Dé una versión o un borrador: uno de los dos.', en: 'Give a version or a draft: one.' },
            },
          ],
        });
      found(await findClient(db, clientId, clientScope), 'client.notFound');
      if (portfolioId !== null) {
        const portfolio = found(await findPortfolio(db, portfolioId, clientScope), 'portfolio.notFound');
        if (portfolio.clientId !== clientId) throw new ProblemError('portfolio.notFound');
      }
      const definition =
        strategyVersionId === undefined
          ? asDefinition(draft)
          : found(await findStrategyVersion(db, strategyVersionId), 'strategyVersion.notFound').definition;
      const outcome = await createDryRun(db, {
        id,
        clientId,
        portfolioId,
        strategyVersionId: strategyVersionId ?? null,
        definition,
        createdBy,
        createdAt: fastify.businessMoment(),
      });
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      const run = found(await findDryRun(db, id, clientScope), 'dryRun.notFound');
      if (run.state === 'running') {
        const client = await fastify.lifecycles();
        const input: StrategyDryRunInput = { dryRunId: id };
        await client.workflow.start('strategyDryRun', {
          workflowId: workflowId.dryRun(id),
          workflowIdConflictPolicy: 'USE_EXISTING',
          taskQueue: taskQueue.lives,
          args: [input],
        });
      }
      return reply
        .code(outcome === 'created' ? 202 : 200)
        .header('location', `/api/v1/dry-runs/${id}`)
        .send(dryRunAnswer(run, chooseLanguage(request.headers['accept-language'])));
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'showDryRun',
        tags,
        summary: 'Una simulación y sus totales',
        params,
        response: { 200: DryRunSchema },
      },
    },
    async (request) => {
      const run = found(await findDryRun(db, request.params.id, request.person().clientScope), 'dryRun.notFound');
      return dryRunAnswer(run, chooseLanguage(request.headers['accept-language']));
    },
  );

  fastify.get(
    '/:id/accounts',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'listDryRunAccounts',
        tags,
        summary: 'Las cuentas de la simulación y dónde se separa su camino',
        params,
        querystring: Type.Object(
          {
            ...PageQuery,
            changed: Type.Optional(Type.Boolean({ description: 'Sólo las que cambian, o sólo las que no.' })),
            path: Type.Optional(Type.Integer({ minimum: 0, maximum: 2_147_483_647 })),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(DryRunAccountSchema) },
      },
    },
    async (request) => {
      found(await findDryRun(db, request.params.id, request.person().clientScope), 'dryRun.notFound');
      const page = await listDryRunAccounts(db, request.params.id, request.query, request.query);
      return {
        ...page,
        items: page.items.map((line) => ({ ...line, difference: differenceAnswer(line.difference) })),
      };
    },
  );

  fastify.get(
    '/:id/paths',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'listDryRunPaths',
        tags,
        summary: 'Los caminos distintos, antes y después; los de más cuentas primero',
        params,
        querystring: Type.Object(
          { ...PageQuery, changed: Type.Optional(Type.Boolean()) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(DryRunPathSchema) },
      },
    },
    async (request) => {
      found(await findDryRun(db, request.params.id, request.person().clientScope), 'dryRun.notFound');
      const page = await listDryRunPaths(db, request.params.id, request.query, request.query);
      return {
        ...page,
        items: page.items.map((path) => ({
          ...path,
          before: path.before.map(stepAnswer),
          after: path.after.map(stepAnswer),
          difference: differenceAnswer(path.difference),
        })),
      };
    },
  );
  done();
};

export default dryRuns;
