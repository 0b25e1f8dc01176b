import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { UpdateDefinition } from '@temporalio/common';
import { Type } from 'typebox';
import { findClientFile } from '@cartera/database/clientFile';
import { workflowId } from '@cartera/domain/identity';
import { acceptClientFile, correctFileLayout, discardClientFile } from '@cartera/workflows/clientFile';
import type { ClientFileAnswer } from '@cartera/workflows/clientFile';
import { FileLayoutSchema, PeriodSchema } from '../../../../../../clientFile/index.js';
import { WorkflowGone, runUpdate } from '../../../../../../command/index.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { OneOf, Uuid } from '../../../../../../schema/index.js';

const tags = ['archivos de clientes'];
const params = Type.Object({ id: Uuid });
const closed = { additionalProperties: false } as const;
const AnswerSchema = Type.Object(
  { state: OneOf(['reading', 'accepting', 'discarded']) },
  { title: 'ClientFileCommandAnswer' },
);

const unseenStates: ReadonlySet<string> = new Set(['received', 'reading', 'judging']);

/** What a person decides about a client's file in preview. */
const clientFileCommands: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const send = async <Argument extends { commandId: string }>(
    fileId: string,
    scope: readonly string[] | null,
    update: UpdateDefinition<ClientFileAnswer, [Argument]>,
    argument: Argument,
  ): Promise<ClientFileAnswer> => {
    const file = found(await findClientFile(fastify.database.db, fileId, scope), 'clientFile.notFound');
    // Nobody may decide about rows that are still being read: they would accept what they have not seen.
    if (unseenStates.has(file.state)) throw new ProblemError('clientFile.notInPreview');
    const { commandId } = argument;
    try {
      return await runUpdate(await fastify.lifecycles(), workflowId.clientFile(fileId), update, commandId, argument);
    } catch (error) {
      throw error instanceof WorkflowGone ? new ProblemError('clientFile.notRunning') : error;
    }
  };

  fastify.post(
    '/accept',
    {
      config: { permission: 'clientFile.place' },
      schema: {
        operationId: 'acceptClientFile',
        tags,
        summary: 'Aceptar: avisar a cada cuenta',
        description: 'De un archivo de pagos, el periodo que cubre; sin él, el que sugieren sus renglones.',
        params,
        body: Type.Object({ id: Uuid, period: Type.Optional(PeriodSchema) }, closed),
        response: { 200: AnswerSchema },
      },
    },
    (request) => {
      const { id: actor, clientScope } = request.person();
      const { id: commandId, period } = request.body;
      return send(request.params.id, clientScope, acceptClientFile, { commandId, actor, period });
    },
  );

  fastify.post(
    '/discard',
    {
      config: { permission: 'clientFile.place' },
      schema: {
        operationId: 'discardClientFile',
        tags,
        summary: 'Descartar antes de aceptar',
        params,
        body: Type.Object({ id: Uuid }, closed),
        response: { 200: AnswerSchema },
      },
    },
    (request) => {
      const { id: actor, clientScope } = request.person();
      return send(request.params.id, clientScope, discardClientFile, { commandId: request.body.id, actor });
    },
  );

  fastify.post(
    '/correct-layout',
    {
      config: { permission: 'clientFile.place' },
      schema: {
        operationId: 'correctFileLayout',
        tags,
        summary: 'Leer otra vez con otra correspondencia de columnas',
        params,
        body: Type.Object({ id: Uuid, layout: FileLayoutSchema }, closed),
        response: { 200: AnswerSchema },
      },
    },
    (request) => {
      const { id: actor, clientScope } = request.person();
      const { id: commandId, layout } = request.body;
      return send(request.params.id, clientScope, correctFileLayout, { commandId, actor, layout });
    },
  );
  done();
};

export default clientFileCommands;
