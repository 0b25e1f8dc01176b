import helmet from '@fastify/helmet';
import fp from 'fastify-plugin';

/** The API serves data: nothing in its answers may run, and only our own screens may frame a document. */
export default fp(
  async (fastify) => {
    await fastify.register(helmet, {
      contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'self'"] } },
    });
  },
  { name: 'helmet' },
);
