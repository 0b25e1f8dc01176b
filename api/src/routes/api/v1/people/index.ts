import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { totalCap } from '@cartera/database/page';
import { addPerson, countPeople, findPerson, listPeople } from '@cartera/database/person';
import { roles, scopeContains } from '@cartera/domain/people';
import { chosenPassword } from '../../../../password/index.js';
import { NewPersonSchema, PersonSchema } from '../../../../people/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

const tags = ['usuarios'];

/** Who works here. An administrator of some clients sees and makes only people of those. */
const people: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'person.manage' },
      schema: {
        operationId: 'listPeople',
        tags,
        summary: 'Usuarios, por nombre de usuario',
        querystring: Type.Object(
          {
            ...PageQuery,
            role: Type.Optional(OneOf(roles)),
            enabled: Type.Optional(Type.Boolean({ description: 'Sólo los que pueden entrar; en falso, los demás.' })),
          },
          { additionalProperties: false },
        ),
        response: { 200: TotalPageOf(PersonSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      const [page, total] = await Promise.all([
        listPeople(db, clientScope, request.query, request.query),
        countPeople(db, clientScope, request.query, totalCap),
      ]);
      return { ...page, ...total };
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'person.manage' },
      schema: {
        operationId: 'showPerson',
        tags,
        summary: 'Un usuario',
        params: Type.Object({ id: Uuid }),
        response: { 200: PersonSchema },
      },
    },
    async (request) => found(await findPerson(db, request.params.id, request.person().clientScope), 'person.notFound'),
  );

  fastify.post(
    '',
    {
      config: { permission: 'person.manage' },
      schema: {
        operationId: 'createPerson',
        tags,
        summary: 'Dar de alta a un usuario, con una contraseña temporal',
        body: NewPersonSchema,
        response: { 200: PersonSchema, 201: PersonSchema },
      },
    },
    async (request, reply) => {
      const { id: actor, clientScope } = request.person();
      const { password, ...person } = request.body;
      if (!scopeContains(clientScope, person.clientScope)) throw new ProblemError('person.scopeTooWide');
      const passwordHash = await chosenPassword(password, person, '/password');
      const added = await addPerson(db, { ...person, passwordHash, passwordTemporary: true }, actor);
      if (added === 'idReused') throw new ProblemError('record.idReused');
      if (added === 'usernameTaken') throw new ProblemError('person.usernameTaken');
      const line = found(await findPerson(db, person.id, clientScope), 'person.notFound');
      return reply.code(added === 'created' ? 201 : 200).send(line);
    },
  );
  done();
};

export default people;
