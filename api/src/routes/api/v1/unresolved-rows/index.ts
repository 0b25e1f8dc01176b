import { Readable } from 'node:stream';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import { assignRow, dismissRow, listUnresolvedRows, unresolvedRowsFile } from '@cartera/database/clientFile';
import type { RowResolution } from '@cartera/database/clientFile';
import { clientFileKinds } from '@cartera/domain/clientFile';
import { UnresolvedRowSchema, fileRowAnswer, startNoticeDelivery } from '../../../../clientFile/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Content, OneOf, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['archivos de clientes'];
const rowBody = {
  id: Type.String({ format: 'uuid', description: 'De la decisión; lo hace quien la toma.' }),
  fileId: Uuid,
  rowNumber: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }),
};
const closed = { additionalProperties: false } as const;
const Resolved = Type.Object({ fileId: Uuid, rowNumber: Type.Integer() }, { title: 'ResolvedRow' });

function check(resolution: RowResolution): void {
  if (resolution.outcome === 'refused') throw new ProblemError(resolution.code);
}

/** Rows of clients' files that wait for a person to say whose they are. */
const unresolvedRows: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'listUnresolvedRows',
        tags,
        summary: 'Renglones sin cuenta, del que más ha esperado al que menos',
        querystring: Type.Object(
          { ...PageQuery, clientId: Type.Optional(Uuid), kind: Type.Optional(OneOf(clientFileKinds)) },
          closed,
        ),
        response: { 200: PageOf(UnresolvedRowSchema) },
      },
    },
    async (request) => {
      const page = await listUnresolvedRows(db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map(fileRowAnswer) };
    },
  );

  fastify.get(
    '/export',
    {
      config: { permission: 'clientFile.read' },
      schema: {
        operationId: 'downloadUnresolvedRows',
        tags,
        summary: 'Renglones sin cuenta de un cliente, como CSV para preguntarle',
        querystring: Type.Object({ clientId: Uuid }, closed),
        response: { 200: { content: { 'text/csv': { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const { clientScope } = request.person();
      const { id } = found(await findClient(db, request.query.clientId, clientScope), 'client.notFound');
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="renglones-sin-cuenta-${id}.csv"`)
        .send(Readable.from(unresolvedRowsFile(fastify.database, id)));
    },
  );

  fastify.post(
    '/assign',
    {
      config: { permission: 'clientFile.resolve' },
      schema: {
        operationId: 'assignUnresolvedRow',
        tags,
        summary: 'Decir a qué cuenta corresponde un renglón',
        body: Type.Object({ ...rowBody, accountId: Uuid, note: Type.Optional(Text(1_000)) }, closed),
        response: { 200: Resolved },
      },
    },
    async (request) => {
      const { id: actor, clientScope: scope } = request.person();
      const { id: resolutionId, fileId, rowNumber, accountId, note } = request.body;
      const at = fastify.businessMoment();
      check(await assignRow(fastify.database, { resolutionId, fileId, rowNumber, accountId, note, actor, at, scope }));
      // A start that fails here is asked for again by the same request: the assignment stands.
      await startNoticeDelivery(await fastify.lifecycles(), { releaseId: resolutionId, fileId });
      return { fileId, rowNumber };
    },
  );

  fastify.post(
    '/dismiss',
    {
      config: { permission: 'clientFile.resolve' },
      schema: {
        operationId: 'dismissUnresolvedRow',
        tags,
        summary: 'Descartar un renglón que no es de ninguna cuenta',
        body: Type.Object({ ...rowBody, note: Text(1_000) }, closed),
        response: { 200: Resolved },
      },
    },
    async (request) => {
      const { id: actor, clientScope: scope } = request.person();
      const { id: resolutionId, fileId, rowNumber, note } = request.body;
      const at = fastify.businessMoment();
      check(await dismissRow(fastify.database, { resolutionId, fileId, rowNumber, note, actor, at, scope }));
      return { fileId, rowNumber };
    },
  );
  done();
};

export default unresolvedRows;
