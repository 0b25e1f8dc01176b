import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listSessions, revokeSession } from '@cartera/database/session';
import { ProblemError } from '../../../../problem/index.js';
import { Uuid } from '../../../../schema/index.js';
import { SessionSchema, sessionAnswer } from '../../../../session/index.js';

const tags = ['sesión'];

/** Where I am signed in. */
const sessions: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'listSessions',
        tags,
        summary: 'Mis sesiones abiertas, de la más reciente a la más antigua',
        response: { 200: Type.Object({ items: Type.Array(SessionSchema) }) },
      },
    },
    async (request) => {
      const { id, sessionId } = request.person();
      const lines = await listSessions(db, id, new Date());
      return { items: lines.map((line) => sessionAnswer(line, sessionId)) };
    },
  );

  fastify.delete(
    '/:id',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'endSession',
        tags,
        summary: 'Cerrar una de mis sesiones',
        params: Type.Object({ id: Uuid }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const own = await revokeSession(db, request.person().id, request.params.id, new Date());
      if (!own) throw new ProblemError('session.notFound');
      return reply.code(204).send(null);
    },
  );
  done();
};

export default sessions;
