import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { changeOwnPassword, findCredentialsOf } from '@cartera/database/person';
import { findSignedInPerson, revokeSession } from '@cartera/database/session';
import { chosenPassword, verifyPassword } from '../../../../password/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment } from '../../../../schema/index.js';
import { SignedInSchema, sessionCookie, signIn, signedInAnswer, tokenSha256, wait } from '../../../../session/index.js';

const tags = ['sesión'];
const password = Type.String({ minLength: 1, maxLength: 1_000 });

/** Sign-in for browsers (cookie) and for programs (`Authorization: Bearer`): the same opaque token. */
const session: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.post(
    '',
    {
      config: {
        permission: 'public',
        rateLimit: { max: fastify.config.CARTERA_API_SIGN_IN_LIMIT, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'signIn',
        tags,
        summary: 'Iniciar sesión',
        body: Type.Object(
          { username: Type.String({ minLength: 1, maxLength: 100 }), password },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Moment, person: SignedInSchema }) },
      },
    },
    async (request, reply) => {
      const now = new Date();
      const opened = await signIn(db, { ...request.body, userAgent: request.headers['user-agent'] }, now);
      if (opened.outcome === 'locked')
        throw new ProblemError('session.locked', { headers: wait(opened.lockedUntil, now) });
      if (opened.outcome === 'refused') throw new ProblemError('session.refused');
      const { token, expiresAt } = opened;
      const person = found(await findSignedInPerson(db, tokenSha256(token), now), 'session.refused');
      void reply.code(201).setCookie(sessionCookie, token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        expires: expiresAt,
      });
      return { token, expiresAt, person: signedInAnswer(person) };
    },
  );

  fastify.get(
    '',
    {
      config: { permission: 'signedIn', withTemporaryPassword: true },
      schema: { operationId: 'showSession', tags, summary: 'Quién soy', response: { 200: SignedInSchema } },
    },
    (request) => signedInAnswer(request.person()),
  );

  fastify.delete(
    '',
    {
      config: { permission: 'signedIn', withTemporaryPassword: true },
      schema: { operationId: 'signOut', tags, summary: 'Cerrar sesión', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const { id, sessionId } = request.person();
      await revokeSession(db, id, sessionId, new Date());
      return reply.code(204).clearCookie(sessionCookie, { path: '/' }).send(null);
    },
  );

  fastify.post(
    '/password',
    {
      config: {
        permission: 'signedIn',
        withTemporaryPassword: true,
        rateLimit: { max: fastify.config.CARTERA_API_SIGN_IN_LIMIT, timeWindow: '1 minute' },
      },
      schema: {
        operationId: 'changePassword',
        tags,
        summary: 'Cambiar mi contraseña; mis demás sesiones se cierran',
        body: Type.Object({ current: password, chosen: password }, { additionalProperties: false }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const person = request.person();
      const { current, chosen } = request.body;
      const { passwordHash: known } = found(await findCredentialsOf(db, person.id), 'session.required');
      if (!(await verifyPassword(known, current))) throw new ProblemError('password.wrong');
      const passwordHash = await chosenPassword(chosen, person, '/chosen', current);
      await changeOwnPassword(db, { personId: person.id, sessionId: person.sessionId, passwordHash }, new Date());
      return reply.code(204).send(null);
    },
  );
  done();
};

export default session;
