import swaggerUi from '@fastify/swagger-ui';
import fp from 'fastify-plugin';
import { documentationPrefix } from './permission.js';

/** The page on which people read and try the API. It runs its own scripts only, and is served over plain HTTP too. */
export default fp(
  async (fastify) => {
    await fastify.register(swaggerUi, {
      routePrefix: documentationPrefix,
      staticCSP:
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'",
    });
  },
  { name: 'documentation', dependencies: ['permission', 'problems'] },
);
