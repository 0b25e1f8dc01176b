import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countMails, listMails } from '@cartera/database/mail';
import { totalCap } from '@cartera/database/page';
import { mail } from '@cartera/database/schema';
import { Moment, Nullable, OneOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

const kinds = mail.kind.enumValues;
const states = mail.state.enumValues;

const MailSchema = Type.Object(
  {
    id: Uuid,
    clientId: Nullable(Uuid),
    kind: OneOf(kinds),
    messageId: Type.String(),
    recipient: Type.String(),
    subject: Type.String(),
    state: OneOf(states),
    attempts: Type.Integer(),
    createdAt: Moment,
    sentAt: Nullable(Moment),
  },
  { title: 'Mail' },
);

/** How every e-mail stands. */
const mails: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '',
    {
      config: { permission: 'report.read' },
      schema: {
        operationId: 'listMails',
        tags: ['reportes'],
        summary: 'Correos enviados o por enviar',
        querystring: Type.Object(
          {
            ...PageQuery,
            clientId: Type.Optional(Uuid),
            kind: Type.Optional(OneOf(kinds)),
            state: Type.Optional(OneOf(states)),
          },
          { additionalProperties: false },
        ),
        response: { 200: TotalPageOf(MailSchema) },
      },
    },
    async (request) => {
      const { db } = fastify.database;
      const { clientScope } = request.person();
      const [page, total] = await Promise.all([
        listMails(db, clientScope, request.query, request.query),
        countMails(db, clientScope, request.query, totalCap),
      ]);
      return { ...page, ...total };
    },
  );
  done();
};

export default mails;
