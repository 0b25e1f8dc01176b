import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import {
  changeReach,
  disablePerson,
  enablePerson,
  endSessions,
  findPerson,
  forgetSignIns,
  resetPassword,
} from '@cartera/database/person';
import type { PersonChange, PersonChangeOrder, PersonLine } from '@cartera/database/person';
import { listDevices, listSessions } from '@cartera/database/session';
import { scopeContains } from '@cartera/domain/people';
import { chosenPassword } from '../../../../../password/index.js';
import { PersonChangeSchema, PersonSchema, ResetPasswordSchema } from '../../../../../people/index.js';
import { ProblemError, found } from '../../../../../problem/index.js';
import { Uuid } from '../../../../../schema/index.js';
import { DeviceSchema, SessionSchema, sessionAnswer, usernameSha256 } from '../../../../../session/index.js';

const tags = ['usuarios'];
const params = Type.Object({ id: Uuid });
const response = { 200: PersonSchema };
const config = { permission: 'person.manage' } as const;

function changed(change: PersonChange): PersonLine {
  if (change.outcome === 'changed') return change.person;
  throw new ProblemError(change.outcome === 'notFound' ? 'person.notFound' : 'person.lastKeeper');
}

/** What an administrator does to one person. Each says how things shall be, so asking again is the same. */
const person: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  const orderOf = (request: FastifyRequest, id: string): PersonChangeOrder => {
    const { id: actor, clientScope: scope } = request.person();
    return { id, actor, scope };
  };
  const seen = async (request: FastifyRequest, id: string): Promise<PersonLine> =>
    found(await findPerson(db, id, request.person().clientScope), 'person.notFound');

  fastify.patch(
    '',
    {
      config,
      schema: {
        operationId: 'changePerson',
        tags,
        summary: 'Cambiar el nombre, el papel o los clientes de un usuario',
        description:
          'Rige de inmediato, también en sus sesiones abiertas. Lo que ya no puede atender vuelve a su escritorio.',
        params,
        body: PersonChangeSchema,
        response,
      },
    },
    async (request) => {
      const { clientScope } = request.body;
      if (clientScope !== undefined && !scopeContains(request.person().clientScope, clientScope))
        throw new ProblemError('person.scopeTooWide');
      return changed(await changeReach(db, orderOf(request, request.params.id), request.body));
    },
  );

  fastify.post(
    '/disable',
    {
      config,
      schema: {
        operationId: 'disablePerson',
        tags,
        summary: 'Cerrarle la puerta a un usuario: sesiones, teléfonos y tareas incluidas',
        params,
        response,
      },
    },
    async (request) => changed(await disablePerson(db, orderOf(request, request.params.id), new Date())),
  );

  fastify.post(
    '/enable',
    {
      config,
      schema: { operationId: 'enablePerson', tags, summary: 'Volver a admitir a un usuario', params, response },
    },
    async (request) => changed(await enablePerson(db, orderOf(request, request.params.id))),
  );

  fastify.post(
    '/reset-password',
    {
      config,
      schema: {
        operationId: 'resetPassword',
        tags,
        summary: 'Dar una contraseña temporal; sus sesiones se cierran y su acceso se destraba',
        params,
        body: ResetPasswordSchema,
        response,
      },
    },
    async (request) => {
      const owner = await seen(request, request.params.id);
      const passwordHash = await chosenPassword(request.body.password, owner, '/password');
      const line = changed(await resetPassword(db, orderOf(request, owner.id), passwordHash, new Date()));
      await forgetSignIns(db, usernameSha256(owner.username));
      return line;
    },
  );

  fastify.get(
    '/sessions',
    {
      config,
      schema: {
        operationId: 'listPersonSessions',
        tags,
        summary: 'Sesiones abiertas y teléfonos de un usuario',
        params,
        response: {
          200: Type.Object({ items: Type.Array(SessionSchema), devices: Type.Array(DeviceSchema) }),
        },
      },
    },
    async (request) => {
      const { id } = await seen(request, request.params.id);
      const [sessions, devices] = await Promise.all([listSessions(db, id, new Date()), listDevices(db, id)]);
      return { items: sessions.map((line) => sessionAnswer(line, request.person().sessionId)), devices };
    },
  );

  fastify.post(
    '/end-sessions',
    {
      config,
      schema: {
        operationId: 'endPersonSessions',
        tags,
        summary: 'Cerrar todas las sesiones de un usuario, también las de sus teléfonos',
        params,
        response,
      },
    },
    async (request) => changed(await endSessions(db, orderOf(request, request.params.id), new Date())),
  );
  done();
};

export default person;
