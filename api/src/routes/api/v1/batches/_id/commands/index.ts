import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findBatch, moveBatch } from '@cartera/database/batch';
import { can } from '@cartera/domain/people';
import { commandPermission } from '../../../../../../account/index.js';
import { BatchSchema, batchAnswer, startBatch } from '../../../../../../batch/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { Uuid } from '../../../../../../schema/index.js';

const tags = ['lotes'];
const params = Type.Object({ id: Uuid });

const deeds = [
  { deed: 'start', permission: 'batch.run', operationId: 'startBatch', summary: 'Iniciar o continuar' },
  { deed: 'approve', permission: 'batch.approve', operationId: 'approveBatch', summary: 'Autorizar, otra persona' },
  { deed: 'stop', permission: 'batch.run', operationId: 'stopBatch', summary: 'Detener; lo pendiente se conserva' },
  { deed: 'retry', permission: 'batch.run', operationId: 'retryBatch', summary: 'Repetir lo rechazado y lo fallido' },
  { deed: 'discard', permission: 'batch.run', operationId: 'discardBatch', summary: 'Descartar antes de iniciar' },
] as const;

const refusals = { notFound: 'batch.notFound', notNow: 'batch.notNow', samePerson: 'batch.samePerson' } as const;

/** What people decide about a batch. Each may be sent again: a batch that is there already stays there. */
const batchCommands: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;
  for (const { deed, permission, operationId, summary } of deeds) {
    fastify.post(
      `/${deed}`,
      { config: { permission }, schema: { operationId, tags, summary, params, response: { 200: BatchSchema } } },
      async (request) => {
        const { id: by, role, clientScope } = request.person();
        const batch = found(await findBatch(db, request.params.id, clientScope), 'batch.notFound');
        if (!can(role, commandPermission[batch.action])) throw new ProblemError('permission.denied');
        const moved = await moveBatch(db, batch.id, clientScope, deed, { by, at: fastify.businessMoment() });
        if (moved.outcome !== 'moved') throw new ProblemError(refusals[moved.outcome]);
        // A start that fails here is asked for again by the same request: the batch is running already.
        if (moved.batch.state === 'running') await startBatch(await fastify.lifecycles(), batch.id);
        return batchAnswer(moved.batch);
      },
    );
  }
  done();
};

export default batchCommands;
