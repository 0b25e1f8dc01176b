import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findDocumentWithin } from '@cartera/database/document';
import { DocumentSchema } from '../../../../caseFile/index.js';
import { found } from '../../../../problem/index.js';
import { Content, Uuid } from '../../../../schema/index.js';

const tags = ['expediente'];
const params = Type.Object({ id: Uuid });

/** Shown by the browser itself; everything else is handed over as a file, whatever it claims to be. */
const shown: readonly string[] = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'];

/** RFC 6266: a plain name for old clients, the real one beside it. */
function disposition(mediaType: string, fileName: string): string {
  const plain = fileName.replace(/[^\w. -]/g, '_');
  const kind = shown.includes(mediaType) ? 'inline' : 'attachment';
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, '_')}`;
}

/** Bytes of the case file. */
const documents: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '/:id',
    {
      config: { permission: 'document.read' },
      schema: {
        operationId: 'showDocument',
        tags,
        summary: 'Datos de un documento',
        params,
        response: { 200: DocumentSchema },
      },
    },
    async (request) =>
      found(await findDocumentWithin(db, request.params.id, request.person().clientScope), 'document.notFound'),
  );

  fastify.get(
    '/:id/content',
    {
      config: { permission: 'document.read' },
      schema: {
        operationId: 'downloadDocument',
        tags,
        summary: 'Contenido de un documento',
        params,
        response: { 200: { content: { 'application/octet-stream': { schema: Content } } }, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { clientScope } = request.person();
      const document = found(await findDocumentWithin(db, request.params.id, clientScope), 'document.notFound');
      // The content is named by its hash and never changes, but only this reader's browser may keep it.
      const etag = `"${document.sha256}"`;
      void reply.headers({ etag, 'cache-control': 'private, max-age=31536000, immutable' });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      return reply
        .type(document.mediaType)
        .headers({
          'content-length': document.bytes,
          'content-disposition': disposition(document.mediaType, document.fileName),
        })
        .send(await fastify.files.open(document.sha256));
    },
  );
  done();
};

export default documents;
