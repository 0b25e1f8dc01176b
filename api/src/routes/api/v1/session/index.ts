import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findSignedInPerson, revokeSession } from '@cartera/database/session';
import { actions, can, roles } from '@cartera/domain/people';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment, Nullable, OneOf, Uuid } from '../../../../schema/index.js';
import { presentedToken, sessionCookie, signIn, tokenSha256 } from '../../../../session/index.js';

const tags = ['sesión'];

const SignedIn = Type.Object(
  {
    id: Uuid,
    username: Type.String(),
    fullName: Type.String(),
    role: OneOf(roles),
    clientScope: Nullable(Type.Array(Uuid)),
    actions: Type.Array(OneOf(actions), { description: 'Lo que su papel permite; las pantallas ocultan lo demás.' }),
  },
  { title: 'SignedInPerson' },
);

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
          {
            username: Type.String({ minLength: 1, maxLength: 100 }),
            password: Type.String({ minLength: 1, maxLength: 1_000 }),
          },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Moment, person: SignedIn }) },
      },
    },
    async (request, reply) => {
      const opened = await signIn(db, request.body.username, request.body.password, new Date());
      if (opened === undefined) throw new ProblemError('session.refused');
      const person = found(await findSignedInPerson(db, tokenSha256(opened.token), new Date()), 'session.refused');
      void reply.code(201).setCookie(sessionCookie, opened.token, {
        path: '/',
        httpOnly: true,
        sameSite: 'strict',
        secure: request.protocol === 'https',
        expires: opened.expiresAt,
      });
      return { ...opened, person: { ...person, actions: actions.filter((action) => can(person.role, action)) } };
    },
  );

  fastify.get(
    '',
    {
      config: { permission: 'signedIn' },
      schema: { operationId: 'showSession', tags, summary: 'Quién soy', response: { 200: SignedIn } },
    },
    (request) => {
      const person = request.person();
      return { ...person, actions: actions.filter((action) => can(person.role, action)) };
    },
  );

  fastify.delete(
    '',
    {
      config: { permission: 'signedIn' },
      schema: { operationId: 'signOut', tags, summary: 'Cerrar sesión', response: { 204: Type.Null() } },
    },
    async (request, reply) => {
      const presented = presentedToken(request);
      if (presented !== undefined) await revokeSession(db, tokenSha256(presented.token), new Date());
      return reply.code(204).clearCookie(sessionCookie, { path: '/' }).send(null);
    },
  );
  done();
};

export default session;
