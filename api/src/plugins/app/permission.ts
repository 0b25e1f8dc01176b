import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { findSignedInPerson } from '@cartera/database/session';
import type { SignedInPerson } from '@cartera/database/session';
import { actions, can } from '@cartera/domain/people';
import type { Action } from '@cartera/domain/people';
import { ProblemError } from '../../problem/index.js';
import { presentedToken, tokenSha256 } from '../../session/index.js';

/** What a route asks of its caller: nothing, to have signed in, or an action of domain/people. */
export type Permission = Action | 'public' | 'signedIn';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
  }
  interface FastifyRequest {
    /** Who asks. Only routes that are not `public` may call it. */
    person: () => SignedInPerson;
  }
}

/** Pages of a library, which cannot declare anything; they show only the description that is public anyway. */
export const documentationPrefix = '/docs';

const permissions: readonly string[] = [...actions, 'public', 'signedIn'];
const safeMethods: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];
const people = new WeakMap<FastifyRequest, SignedInPerson>();

/**
 * A browser sends the cookie along with requests that other sites make. An operation is believed only with a header that
 * those cannot set (any custom one needs a CORS permission that we never give), or when the browser says it is our own page.
 */
function isCrossSite(request: FastifyRequest): boolean {
  return request.headers['x-cartera'] !== '1' && request.headers['sec-fetch-site'] !== 'same-origin';
}

/** Permissions by construction: a route that declares none stops the start, and every other is checked before its body is read. */
export default fp(
  (fastify, _options, done) => {
    fastify.decorateRequest('person', function person(this: FastifyRequest) {
      const known = people.get(this);
      if (known === undefined) throw new ProblemError('session.required');
      return known;
    });

    const authorise: onRequestAsyncHookHandler = async (request) => {
      const { permission } = request.routeOptions.config;
      if (permission === 'public' || request.is404) return;
      const presented = presentedToken(request);
      const person =
        presented && (await findSignedInPerson(fastify.database.db, tokenSha256(presented.token), new Date()));
      if (presented === undefined || person === undefined) throw new ProblemError('session.required');
      if (presented.fromCookie && !safeMethods.includes(request.method) && isCrossSite(request))
        throw new ProblemError('session.crossSite');
      if (permission !== 'signedIn' && (permission === undefined || !can(person.role, permission)))
        throw new ProblemError('permission.denied');
      people.set(request, person);
    };
    fastify.addHook('onRequest', authorise);

    fastify.addHook('onRoute', (route) => {
      const { url, method } = route;
      if (url === documentationPrefix || url.startsWith(`${documentationPrefix}/`))
        route.config = { ...route.config, permission: 'public' };
      if (!permissions.includes(route.config?.permission ?? ''))
        throw new Error(`${[method].flat().join(',')} ${url} declares no permission.`);
    });
    done();
  },
  { name: 'permission', dependencies: ['database', 'describedRoutes'] },
);
