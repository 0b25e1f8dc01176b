import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';

const metrics: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'metrics',
        tags: ['salud'],
        summary: 'Medidas para Prometheus',
        response: { 200: { content: { 'text/plain': { schema: Type.String() } } } },
      },
    },
    async (_request, reply) => reply.type(fastify.metrics.contentType).send(await fastify.metrics.metrics()),
  );
  done();
};

export default metrics;
