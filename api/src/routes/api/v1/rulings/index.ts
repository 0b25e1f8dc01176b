import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { totalCap } from '@cartera/database/page';
import { countRulings, listRulings } from '@cartera/database/ruling';
import { rulingTypes } from '@cartera/domain/ruling';
import { RulingSchema, rulingAnswer, rulingStates } from '../../../../caseFile/index.js';
import { OneOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

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
            accountId: Type.Optional(Uuid),
            state: Type.Optional(OneOf(rulingStates)),
            type: Type.Optional(OneOf(rulingTypes)),
          },
          { additionalProperties: false },
        ),
        response: { 200: TotalPageOf(RulingSchema) },
      },
    },
    async (request) => {
      const { db } = fastify.database;
      const { clientScope } = request.person();
      const [page, total] = await Promise.all([
        listRulings(db, clientScope, request.query, request.query),
        countRulings(db, clientScope, request.query, totalCap),
      ]);
      return { ...page, items: page.items.map(rulingAnswer), ...total };
    },
  );
  done();
};

export default rulings;
