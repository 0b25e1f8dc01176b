import fp from 'fastify-plugin';
import { ProblemSchema } from '../../schema/index.js';

const problem = {
  description: 'Problema (RFC 9457)',
  content: { 'application/problem+json': { schema: ProblemSchema } },
};

/** Adds to the description of every route what they all share: the problems it may answer and the sign-in it asks for. */
export default fp(
  (fastify, _options, done) => {
    fastify.addHook('onRoute', (route) => {
      if (route.schema === undefined || route.schema.hide === true) return;
      const shared = { '4xx': problem, '5xx': problem };
      route.schema.response = { ...(route.schema.response as Record<string, unknown> | undefined), ...shared };
      if (route.config?.permission !== 'public') route.schema.security = [{ bearer: [] }, { cookie: [] }];
    });
    done();
  },
  { name: 'describedRoutes' },
);
