import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { setClientRules } from '@cartera/database/client';
import { ClientRulesSchema, assertConsistentRules } from '../../../../../../client/index.js';
import { ProblemError } from '../../../../../../problem/index.js';
import { Uuid } from '../../../../../../schema/index.js';

/** What a client decides: hours and caps of contact, promises, agreements, letters and reports. */
const clientRules: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.put(
    '',
    {
      config: { permission: 'client.manage' },
      schema: {
        operationId: 'setClientRules',
        tags: ['clientes'],
        summary: 'Cambiar las reglas de un cliente',
        description:
          'Sustituye todas; lo que no se diga vuelve a lo acostumbrado. Cartas y reportes las siguen desde ahora; cada cuenta viva ' +
          'conserva las de contacto, promesas y convenios con las que empezó.',
        params: Type.Object({ id: Uuid }),
        body: ClientRulesSchema,
        response: { 200: ClientRulesSchema },
      },
    },
    async (request) => {
      assertConsistentRules(request.body);
      const { id: actor, clientScope } = request.person();
      const order = { id: request.params.id, rules: request.body, actor, scope: clientScope };
      if (!(await setClientRules(db, order))) throw new ProblemError('client.notFound');
      return request.body;
    },
  );
  done();
};

export default clientRules;
