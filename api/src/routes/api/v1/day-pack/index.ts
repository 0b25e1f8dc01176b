import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { DayPackSchema, readDayPack, sealDayPack } from '../../../../dayPack/index.js';

/** What a phone carries for a day without network. */
const dayPack: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '',
    {
      config: { permission: 'contact.record' },
      schema: {
        operationId: 'showDayPack',
        tags: ['campo'],
        summary: 'Mi día: ruta, visitas y lo que hace falta para trabajar sin red',
        description:
          'Los datos de cada caso van sellados: los abre un dato que sólo sabe el titular, el aval o el obligado solidario. Con `If-None-Match` responde 304 mientras nada cambie.',
        headers: Type.Object({ 'if-none-match': Type.Optional(Type.String({ maxLength: 200 })) }),
        response: { 200: DayPackSchema, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const now = fastify.businessMoment();
      const pack = await readDayPack(fastify.database.db, request.person(), now, {
        supervisorPhone: fastify.config.CARTERA_FIELD_PHONE ?? null,
        movingFixSeconds: fastify.config.CARTERA_FIELD_MOVING_FIX_SECONDS,
        hasVideo: fastify.config.CARTERA_VIDEO_URL !== undefined,
      });
      const etag = `"${pack.version}"`;
      void reply.headers({ etag, 'cache-control': 'private, no-store' });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null);
      return sealDayPack(pack, now);
    },
  );
  done();
};

export default dayPack;
