import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import {
  batchProgress,
  createBatch,
  findBatch,
  listBatchRows,
  listBatches,
  previewBatch,
} from '@cartera/database/batch';
import type { Batch } from '@cartera/database/batch';
import { findClient } from '@cartera/database/client';
import { batchActions, batchRowStates } from '@cartera/domain/batch';
import { can } from '@cartera/domain/people';
import { chooseLanguage } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { commandPermission } from '../../../../account/index.js';
import {
  BatchFileSchema,
  BatchRowSchema,
  BatchSchema,
  NewBatchSchema,
  batchAnswer,
  batchFileAnswer,
  batchParameters,
  batchSelection,
  reasonOf,
} from '../../../../batch/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const tags = ['lotes'];
const params = Type.Object({ id: Uuid });

/** One command for many accounts: chosen once, looked at, and then done as a durable job. */
const batches: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  const fileOf = async (batch: Batch, language: Language) => {
    const [progress, effect] = await Promise.all([batchProgress(db, batch.id), previewBatch(db, batch.id)]);
    return batchFileAnswer(batch, progress, effect, language);
  };

  fastify.get(
    '',
    {
      config: { permission: 'batch.read' },
      schema: {
        operationId: 'listBatches',
        tags,
        summary: 'Procesos por lote, del más reciente al más antiguo',
        querystring: Type.Object(
          { ...PageQuery, clientId: Type.Optional(Uuid), action: Type.Optional(OneOf(batchActions)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(BatchSchema) },
      },
    },
    async (request) => {
      const page = await listBatches(db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map(batchAnswer) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'batch.run' },
      schema: {
        operationId: 'createBatch',
        tags,
        summary: 'Preparar un lote: elige las cuentas y muestra el efecto, sin hacer nada todavía',
        body: NewBatchSchema,
        response: { 200: BatchFileSchema, 201: BatchFileSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, role, clientScope } = request.person();
      const { id, clientId, action, reason } = request.body;
      if (!can(role, commandPermission[action])) throw new ProblemError('permission.denied');
      found(await findClient(db, clientId, clientScope), 'client.notFound');
      const parameters = await batchParameters(db, request.body);
      const selection = await batchSelection(db, request.body, clientScope);
      const createdAt = fastify.businessMoment();
      const outcome = await createBatch(db, {
        id,
        clientId,
        action,
        reason,
        parameters,
        selection,
        createdBy,
        createdAt,
      });
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      if (outcome === 'empty') throw new ProblemError('batch.empty');
      const batch = found(await findBatch(db, id, clientScope), 'batch.notFound');
      const language = chooseLanguage(request.headers['accept-language']);
      return reply.code(outcome === 'created' ? 201 : 200).send(await fileOf(batch, language));
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'batch.read' },
      schema: {
        operationId: 'showBatch',
        tags,
        summary: 'Un lote: estado, avance y efecto en lo pendiente',
        params,
        response: { 200: BatchFileSchema },
      },
    },
    async (request) => {
      const batch = found(await findBatch(db, request.params.id, request.person().clientScope), 'batch.notFound');
      return fileOf(batch, chooseLanguage(request.headers['accept-language']));
    },
  );

  fastify.get(
    '/:id/rows',
    {
      config: { permission: 'batch.read' },
      schema: {
        operationId: 'listBatchRows',
        tags,
        summary: 'Las cuentas de un lote y qué pasó con cada una',
        params,
        querystring: Type.Object(
          { ...PageQuery, state: Type.Optional(OneOf(batchRowStates)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(BatchRowSchema) },
      },
    },
    async (request) => {
      found(await findBatch(db, request.params.id, request.person().clientScope), 'batch.notFound');
      const language = chooseLanguage(request.headers['accept-language']);
      const page = await listBatchRows(db, request.params.id, request.query, request.query);
      return { ...page, items: page.items.map(({ code, ...row }) => ({ ...row, reason: reasonOf(code, language) })) };
    },
  );
  done();
};

export default batches;
