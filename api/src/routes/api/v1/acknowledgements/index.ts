import { createHash } from 'node:crypto';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyReply } from 'fastify';
import { Type } from 'typebox';
import { recordAcknowledgement } from '@cartera/database/clientReport';
import { acknowledgementPage } from './page.js';

const tags = ['reportes'];
/** 256 random bits, from the link of a report's e-mail. */
const params = Type.Object({ token: Type.String({ pattern: '^[A-Za-z0-9_-]{43}$' }) });
const html = { content: { 'text/html': { schema: Type.String() } } };

function show(reply: FastifyReply, page: Parameters<typeof acknowledgementPage>[0]): string {
  void reply.type('text/html; charset=utf-8').headers({
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'",
  });
  return acknowledgementPage(page);
}

/**
 * Where a client says that it has received a report. Following the link only shows a button: mail scanners follow links
 * too, and must not acknowledge anything.
 */
const acknowledgements: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  // The button sends an empty form; there is nothing in it to read.
  fastify.addContentTypeParser('application/x-www-form-urlencoded', { bodyLimit: 1_024, parseAs: 'string' }, () => {
    return Promise.resolve(undefined);
  });

  fastify.get(
    '/:token',
    {
      config: { permission: 'public' },
      schema: { operationId: 'askAcknowledgement', tags, summary: 'Página del acuse', params, response: { 200: html } },
    },
    (_request, reply) =>
      show(reply, {
        title: 'Acuse de recibo',
        text: 'Confirme que su institución recibió el reporte de dictámenes.',
        action: 'Confirmar recepción',
      }),
  );

  fastify.post(
    '/:token',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'acknowledgeReport',
        tags,
        summary: 'Acusar recibo de un reporte',
        params,
        response: { 200: html, 404: html },
      },
    },
    async (request, reply) => {
      const sha256 = createHash('sha256').update(request.params.token).digest('hex');
      const acknowledged = await recordAcknowledgement(fastify.database.db, sha256, fastify.businessMoment());
      return acknowledged === undefined
        ? show(reply.code(404), {
            title: 'El enlace no es válido',
            text: 'Use el enlace del correo más reciente o responda ese correo.',
          })
        : show(reply, { title: 'Gracias', text: 'La recepción del reporte quedó registrada.' });
    },
  );
  done();
};

export default acknowledgements;
