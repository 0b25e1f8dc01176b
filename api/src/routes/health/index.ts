import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';

const tags = ['salud'];

const health: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '/live',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'live',
        tags,
        summary: 'El proceso responde',
        response: { 200: Type.Object({ status: Type.Literal('ok') }) },
      },
    },
    () => ({ status: 'ok' as const }),
  );

  fastify.get(
    '/ready',
    {
      config: { permission: 'public' },
      schema: {
        operationId: 'ready',
        tags,
        summary: 'PostgreSQL y Temporal responden',
        response: { 200: Type.Object({ database: Type.Literal('ok'), lifecycles: Type.Literal('ok') }) },
      },
    },
    async () => {
      await fastify.database.sql`select 1`;
      const client = await fastify.lifecycles();
      await client.connection.withDeadline(Date.now() + 3_000, () =>
        client.workflowService.describeNamespace({ namespace: fastify.config.TEMPORAL_NAMESPACE }),
      );
      return { database: 'ok' as const, lifecycles: 'ok' as const };
    },
  );
  done();
};

export default health;
