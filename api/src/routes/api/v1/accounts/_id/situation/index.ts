import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findAccountFile } from '@cartera/database/account';
import { chooseLanguage } from '@cartera/domain/problem';
import { SituationSchema } from '../../../../../../account/index.js';
import { found } from '../../../../../../problem/index.js';
import { Uuid } from '../../../../../../schema/index.js';
import { describeSituation } from '../../../../../../situation/index.js';

/** The questions that everybody has in front of an account, answered at once. */
const situation: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'showSituation',
        tags: ['expediente'],
        summary: 'Por qué está aquí, qué sigue, qué pruebas faltan y si se le puede contactar ahora',
        params: Type.Object({ id: Uuid }),
        response: { 200: SituationSchema },
      },
    },
    async (request) => {
      const person = request.person();
      const file = found(await findAccountFile(db, request.params.id, person.clientScope), 'account.notFound');
      const language = chooseLanguage(request.headers['accept-language']);
      return describeSituation(db, file, person, fastify.businessMoment(), language);
    },
  );
  done();
};

export default situation;
