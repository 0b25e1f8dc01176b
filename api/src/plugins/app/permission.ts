import type { FastifyRequest, onRequestAsyncHookHandler } from 'fastify';
import fp from 'fastify-plugin';
import { findSignedInPerson, touchSession } from '@cartera/database/session';
import type { SignedInPerson } from '@cartera/database/session';
import { actions, can } from '@cartera/domain/people';
import type { Action } from '@cartera/domain/people';
import { ProblemError } from '../../problem/index.js';
import { deviceHeader, presentedToken, tokenSha256 } from '../../session/index.js';

/** What a route asks of its caller: nothing, to have signed in, or an action of domain/people. */
export type Permission = Action | 'public' | 'signedIn';

declare module 'fastify' {
  interface FastifyContextConfig {
    permission?: Permission;
    /** May be asked by somebody who must still choose a password of their own. */
    withTemporaryPassword?: boolean;
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
/** How stale the note of a session's last use may be: a write with every request would cost more than it tells. */
const seenEveryMs = 5 * 60_000;

/**
 * A browser sends the cookie along with requests that other sites make. An operation is believed only with a header that
 * those cannot set (any custom one needs a CORS permission that we never give), or when the browser says it is our own page.
 */
function isCrossSite(request: FastifyRequest): boolean {
  return request.headers['x-cartera'] !== '1' && request.headers['sec-fetch-site'] !== 'same-origin';
}

/** The token of a phone is good beside that phone's id only; a console's is good anywhere. */
function isFromItsDevice(request: FastifyRequest, { deviceId }: SignedInPerson): boolean {
  return deviceId === null || request.headers[deviceHeader] === deviceId;
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
      const { permission, withTemporaryPassword = false } = request.routeOptions.config;
      if (permission === 'public' || request.is404) return;
      const { db } = fastify.database;
      const now = new Date();
      const presented = presentedToken(request);
      const person = presented && (await findSignedInPerson(db, tokenSha256(presented.token), now));
      if (presented === undefined || person === undefined) throw new ProblemError('session.required');
      if (!isFromItsDevice(request, person)) throw new ProblemError('session.deviceMismatch');
      if (presented.fromCookie && !safeMethods.includes(request.method) && isCrossSite(request))
        throw new ProblemError('session.crossSite');
      if (permission !== 'signedIn' && (permission === undefined || !can(person.role, permission)))
        throw new ProblemError('permission.denied');
      if (person.passwordTemporary && !withTemporaryPassword) throw new ProblemError('session.passwordChangeRequired');
      if (now.getTime() - person.seenAt.getTime() > seenEveryMs) await touchSession(db, person.sessionId, now);
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
