import fp from 'fastify-plugin';
import { Histogram, Registry, collectDefaultMetrics } from 'prom-client';

declare module 'fastify' {
  interface FastifyInstance {
    metrics: Registry;
  }
}

/** Counts and times every answer by route pattern, for Prometheus, and logs it: one line, without address or body. */
export default fp(
  (fastify, _options, done) => {
    const registry = new Registry();
    collectDefaultMetrics({ register: registry });
    const durations = new Histogram({
      name: 'cartera_api_request_seconds',
      help: 'Time from the first byte of a request to the last of its answer.',
      labelNames: ['method', 'route', 'status'] as const,
      buckets: [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 60],
      registers: [registry],
    });
    fastify.decorate('metrics', registry);
    fastify.addHook('onResponse', (request, reply, next) => {
      // Unknown addresses share one label: a stranger must not be able to invent time series.
      const route = request.routeOptions.url ?? 'unknown';
      const seconds = reply.elapsedTime / 1_000;
      durations.observe({ method: request.method, route, status: reply.statusCode }, seconds);
      request.log.info({ req: request, res: reply, seconds }, 'answered');
      next();
    });
    done();
  },
  { name: 'metrics' },
);
