import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listRulings } from '@cartera/database/ruling';
import { RulingSchema, rulingAnswer, rulingStates } from '../../../../caseFile/index.js';
import { OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

/** Rulings of every account within reach. */
const rulings: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '',
    {
      config: { permission: 'report.read' },
      schema: {
        operationId: 'listRulings',
        tags: ['dictámenes'],
        summary: 'Dictámenes, del más reciente al más antiguo',
        querystring: Type.Object(
          {
            ...PageQuery,
            clientId: Type.Optional(Uuid),
            reportId: Type.Optional(Uuid),
            state: Type.Optional(OneOf(rulingStates)),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(RulingSchema) },
      },
    },
    async (request) => {
      const page = await listRulings(fastify.database.db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map(rulingAnswer) };
    },
  );
  done();
};

export default rulings;
