import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { ProblemError } from '../../problem/index.js';
import { replyProblem } from '../../server/replyProblem.js';

/** A route's pattern as a test of addresses: a parameter stands for one segment. */
function asPattern(url: string): RegExp {
  const segments = url.split('/').map((segment) => {
    if (segment === '*') return '.*';
    return segment.startsWith(':') ? '[^/]+' : segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${segments.join('/')}/?$`);
}

/** Every error leaves as a problem, and so do addresses that do not exist and methods that an address does not take. */
export default fp(
  (fastify, _options, done) => {
    const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();
    fastify.addHook('onRoute', ({ url, method }) => {
      const route = routes.get(url) ?? { pattern: asPattern(url), methods: new Set() };
      for (const each of [method].flat()) route.methods.add(each);
      routes.set(url, route);
    });
    const refuse = (request: FastifyRequest): never => {
      const path = request.url.split('?', 1)[0] ?? '';
      const allowed = [...routes.values()]
        .filter(({ pattern }) => pattern.test(path))
        .flatMap(({ methods }) => [...methods]);
      if (allowed.length === 0 || allowed.includes(request.method)) throw new ProblemError('route.notFound');
      throw new ProblemError('route.methodNotAllowed', { headers: { allow: [...new Set(allowed)].join(', ') } });
    };
    fastify.setErrorHandler(replyProblem);
    fastify.setNotFoundHandler(refuse);
    // Before a body is read: nobody will use it.
    fastify.addHook('onRequest', (request, _reply, next) => {
      if (request.is404) refuse(request);
      next();
    });
    done();
  },
  { name: 'problems' },
);
