import type { onRequestAsyncHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { ProblemError } from '../../problem/index.js';

/** What a route costs us, and so how often one person may ask for it in a minute. */
export type RouteClass = 'read' | 'operation' | 'upload' | 'stream';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** By its kind when absent: an upload for a form, otherwise reading or an operation by its method. */
    routeClass?: RouteClass;
  }
}

const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Limits of each person, by the class of the route: a program that runs wild must not take from everybody else in its office,
 * nor an upload loop from its author's reading. Routes without a sign-in have the limit of their address alone.
 */
export default fp(
  (fastify, _options, done) => {
    const { config } = fastify;
    const limits: Record<RouteClass, number> = {
      read: config.CARTERA_API_READ_LIMIT,
      operation: config.CARTERA_API_OPERATION_LIMIT,
      upload: config.CARTERA_API_UPLOAD_LIMIT,
      stream: config.CARTERA_API_STREAM_LIMIT,
    };
    const limiter = (asked: RouteClass) =>
      fastify.createRateLimit({
        max: limits[asked],
        timeWindow: '1 minute',
        keyGenerator: (request) => `${asked}/${request.person().id}`,
      });
    const check = {
      read: limiter('read'),
      operation: limiter('operation'),
      upload: limiter('upload'),
      stream: limiter('stream'),
    };
    const limit: onRequestAsyncHookHandler = async (request) => {
      const { permission, routeClass, formBody } = request.routeOptions.config;
      if (permission === 'public' || request.is404) return;
      const byMethod = safeMethods.includes(request.method) ? 'read' : 'operation';
      const asked = routeClass ?? (formBody === undefined ? byMethod : 'upload');
      const verdict = await check[asked](request);
      if (!verdict.isAllowed && verdict.isExceeded)
        throw new ProblemError('rate.exceeded', { headers: { 'retry-after': String(verdict.ttlInSeconds) } });
    };
    fastify.addHook('onRequest', limit);
    done();
  },
  { name: 'routeLimit', dependencies: ['permission', 'rateLimit'] },
);
