import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { findClientOf } from '@cartera/database/account';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, Uuid, epochMs } from '../../../../schema/index.js';
import { createUploads, isUploadOf, keepUpload } from '../../../../upload/index.js';

const tags = ['campo'];
const config = { permission: 'contact.record' } as const;
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f-]{36}\\.[0-9a-f-]{36}$' }) });
const dayMs = 86_400_000;

/** Photos and papers of a visit, in chunks that may be cut anywhere (tus 1.0), and the answer after which a phone may forget them. */
const uploads: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const gathered = createUploads(fastify.config.CARTERA_FILES);

  // The bytes go to the tus server as they come; nothing here reads them.
  fastify.addContentTypeParser('application/offset+octet-stream', (_request, _payload, parsed) => {
    parsed(null);
  });

  const sweep = (): void => {
    gathered.dropExpired().catch((error: unknown) => {
      fastify.log.warn({ err: error }, 'expired uploads could not be dropped');
    });
  };
  const everyDay = setInterval(sweep, dayMs).unref();
  fastify.addHook('onReady', (ready) => {
    sweep();
    ready();
  });
  fastify.addHook('onClose', (_instance, closed) => {
    clearInterval(everyDay);
    closed();
  });

  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { id } = request.params as { id?: string };
    const person = request.person();
    if (id !== undefined && !isUploadOf(person.id, id)) throw new ProblemError('upload.notFound');
    reply.hijack();
    await gathered.handle(request.raw, reply.raw, person.id);
  };

  fastify.post(
    '',
    {
      config,
      schema: {
        operationId: 'createUpload',
        tags,
        summary: 'Empezar el envío de un archivo (tus)',
        description: 'Con `Tus-Resumable: 1.0.0` y `Upload-Length`; `Location` dice a dónde van sus partes.',
        response: { 201: Type.Null() },
      },
    },
    handOver,
  );
  fastify.patch(
    '/:id',
    {
      config,
      schema: {
        operationId: 'continueUpload',
        tags,
        summary: 'Enviar la parte que sigue (tus)',
        params,
        response: { 204: Type.Null() },
      },
    },
    handOver,
  );
  fastify.head('/:id', { config, schema: { hide: true, params } }, handOver);
  fastify.delete(
    '/:id',
    {
      config,
      schema: {
        operationId: 'discardUpload',
        tags,
        summary: 'Abandonar un envío (tus)',
        params,
        response: { 204: Type.Null() },
      },
    },
    handOver,
  );

  fastify.post(
    '/:id/keep',
    {
      config,
      schema: {
        operationId: 'keepUpload',
        tags,
        summary: 'Guardar en el expediente un archivo que llegó completo',
        description: 'Sólo después de esta respuesta puede el teléfono borrar el archivo. Repetirla da lo mismo.',
        params,
        body: Type.Object(
          {
            accountId: Uuid,
            sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
            kind: OneOf(['photo', 'scan']),
            takenAt: Type.String({ format: 'date-time' }),
            location: Type.Optional(
              Type.Object(
                {
                  longitude: Type.Number({ minimum: -180, maximum: 180 }),
                  latitude: Type.Number({ minimum: -90, maximum: 90 }),
                },
                { additionalProperties: false },
              ),
            ),
            accuracyMetres: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({ documentId: Uuid, sha256: Type.String(), bytes: Type.Integer() }, { title: 'KeptUpload' }),
        },
      },
    },
    async (request) => {
      const { db } = fastify.database;
      const { id: personId, clientScope } = request.person();
      const { accountId, takenAt, ...told } = request.body;
      const clientId = found(await findClientOf(db, accountId, clientScope), 'account.notFound');
      const kept = await keepUpload(db, fastify.files, gathered, {
        ...told,
        uploadId: request.params.id,
        personId,
        accountId,
        clientId,
        takenAt: new Date(epochMs(takenAt, '/takenAt')),
        at: fastify.businessMoment(),
      });
      return { documentId: kept.id, sha256: kept.sha256, bytes: kept.bytes };
    },
  );
  done();
};

export default uploads;
