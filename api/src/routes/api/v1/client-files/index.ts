import { Readable } from 'node:stream';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import {
  countFileProblems,
  createClientFile,
  fileRowErrors,
  findClientFile,
  listClientFiles,
  listFileRows,
} from '@cartera/database/clientFile';
import { clientFileStates } from '@cartera/database/schema';
import { clientFileKinds, fileRowVerdicts } from '@cartera/domain/clientFile';
import {
  ClientFileSchema,
  FileRowSchema,
  clientFileAnswer,
  fileRowAnswer,
  startClientFile,
} from '../../../../clientFile/index.js';
import { receiveFile } from '../../../../intake/index.js';
import { fileLimitBytes } from '../../../../plugins/external/multipart.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Content, Nullable, OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const tags = ['archivos de clientes'];
const params = Type.Object({ id: Uuid });

const ProblemCounts = Type.Array(
  Type.Object({
    code: Type.String(),
    column: Nullable(Type.String()),
    severity: OneOf(['reject', 'warn']),
    rows: Type.Integer(),
  }),
);

/** Files about accounts that were placed before: payments, balances, withdrawals, answers to disputes. */
const clientFiles: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'listClientFiles',
        tags,
        summary: 'Archivos de clientes, del más reciente al más antiguo',
        querystring: Type.Object(
          {
            ...PageQuery,
            clientId: Type.Optional(Uuid),
            kind: Type.Optional(OneOf(clientFileKinds)),
            state: Type.Optional(Type.Array(OneOf(clientFileStates), { maxItems: clientFileStates.length })),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(ClientFileSchema) },
      },
    },
    async (request) => {
      const { state: states, ...filter } = request.query;
      const page = await listClientFiles(db, request.person().clientScope, { ...filter, states }, request.query);
      return { ...page, items: page.items.map(clientFileAnswer) };
    },
  );

  fastify.post(
    '',
    {
      config: {
        permission: 'clientFile.place',
        formBody: Type.Object({
          id: Type.String({ format: 'uuid', description: 'Hecho por quien envía; va antes del archivo.' }),
          file: Type.Unsafe({ type: 'string', format: 'binary', description: 'CSV o XLSX, hasta 200 MB.' }),
        }),
      },
      schema: {
        operationId: 'sendClientFile',
        tags,
        summary: 'Enviar un archivo del cliente',
        description:
          'Responde en cuanto el archivo está guardado; el avance se lee en el propio archivo. El mismo archivo otra vez, con cualquier id, responde el primero.',
        querystring: Type.Object({ clientId: Uuid, kind: OneOf(clientFileKinds) }, { additionalProperties: false }),
        response: { 200: ClientFileSchema, 202: ClientFileSchema },
      },
    },
    async (request, reply) => {
      const { id: personId, clientScope } = request.person();
      const { clientId, kind } = request.query;
      found(await findClient(db, clientId, clientScope), 'client.notFound');
      const { id, sha256, bytes, fileName } = await receiveFile(request, fastify.files, fileLimitBytes);
      const created = await createClientFile(db, {
        id,
        clientId,
        kind,
        fileName,
        fileSha256: sha256,
        fileBytes: bytes,
        createdBy: personId,
        createdAt: fastify.businessMoment(),
      });
      if (!('file' in created)) throw new ProblemError('record.idReused');
      const { file, outcome } = created;
      // An upload whose start failed is still `received`: sending it again is what starts it.
      if (file.state === 'received') await startClientFile(await fastify.lifecycles(), file.id);
      return reply
        .code(outcome === 'created' ? 202 : 200)
        .header('location', `/api/v1/client-files/${file.id}`)
        .send(clientFileAnswer(file));
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'showClientFile',
        tags,
        summary: 'Estado, avance, conteos, periodo y correspondencia de columnas',
        params,
        response: { 200: ClientFileSchema },
      },
    },
    async (request) =>
      clientFileAnswer(
        found(await findClientFile(db, request.params.id, request.person().clientScope), 'clientFile.notFound'),
      ),
  );

  fastify.get(
    '/:id/problems',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'countClientFileProblems',
        tags,
        summary: 'Problemas del archivo, del más frecuente al menos',
        params,
        response: { 200: ProblemCounts },
      },
    },
    async (request) => {
      found(await findClientFile(db, request.params.id, request.person().clientScope), 'clientFile.notFound');
      return countFileProblems(db, request.params.id);
    },
  );

  fastify.get(
    '/:id/rows',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'listClientFileRows',
        tags,
        summary: 'Renglones, en el orden del archivo',
        params,
        querystring: Type.Object(
          { ...PageQuery, verdict: Type.Optional(OneOf(fileRowVerdicts)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(FileRowSchema) },
      },
    },
    async (request) => {
      found(await findClientFile(db, request.params.id, request.person().clientScope), 'clientFile.notFound');
      const page = await listFileRows(db, request.params.id, request.query, request.query);
      return { ...page, items: page.items.map(fileRowAnswer) };
    },
  );

  fastify.get(
    '/:id/row-errors',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'downloadFileRowErrors',
        tags,
        summary: 'Renglones sin efecto o con problemas, como CSV para el cliente',
        params,
        response: { 200: { content: { 'text/csv': { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const file = found(
        await findClientFile(db, request.params.id, request.person().clientScope),
        'clientFile.notFound',
      );
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="renglones-con-problemas-${file.id}.csv"`)
        .send(Readable.from(fileRowErrors(fastify.database, file.id)));
    },
  );
  done();
};

export default clientFiles;
