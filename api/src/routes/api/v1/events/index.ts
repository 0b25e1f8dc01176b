import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { changeTopics } from '@cartera/domain/change';
import { Content, OneOf } from '../../../../schema/index.js';

/** Live screens: what changed, as it changes. */
const events: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '',
    {
      config: { permission: 'signedIn', routeClass: 'stream' },
      schema: {
        operationId: 'followChanges',
        tags: ['cambios'],
        summary: 'Cambios conforme ocurren (server-sent events)',
        description:
          'Evento `changes`: `{changes:[{topic, entityId, at, data}]}`, sólo de lo que usted puede ver. Evento `positions`: `{positions:[{shiftId, collectorId, unitId, at, longitude, latitude, …}]}`, la última de cada gestor en turno, a lo más una por segundo. Evento `reset`: hubo demasiado que contar, o cambió su alcance; vuelva a leer lo que muestra. Tras un corte, `Last-Event-ID` continúa donde se quedó; un cambio puede llegar dos veces, ninguno se pierde.',
        querystring: Type.Object(
          {
            topic: Type.Optional(
              Type.Array(OneOf(changeTopics), {
                minItems: 1,
                maxItems: changeTopics.length,
                description: 'Sólo estos temas.',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        headers: Type.Object({
          'last-event-id': Type.Optional(
            Type.String({ maxLength: 20_000, description: 'El último `id` recibido; lo envía el navegador.' }),
          ),
        }),
        response: { 200: { content: { 'text/event-stream': { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const stream = await fastify.followChanges(request, {
        topics: request.query.topic,
        lastEventId: request.headers['last-event-id'],
      });
      return (
        reply
          .type('text/event-stream; charset=utf-8')
          .header('cache-control', 'no-store')
          .header('x-accel-buffering', 'no')
          // Left open it would keep the server from closing after the stream has ended.
          .header('connection', 'close')
          .send(stream)
      );
    },
  );
  done();
};

export default events;
