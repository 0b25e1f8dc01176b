import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listMails } from '@cartera/database/mail';
import { Moment, Nullable, OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const kinds = ['placementAcknowledgement', 'clientReport', 'ownerAlert'] as const;
const states = ['queued', 'sent', 'refused'] as const;

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
        response: { 200: PageOf(MailSchema) },
      },
    },
    (request) => listMails(fastify.database.db, request.person().clientScope, request.query, request.query),
  );
  done();
};

export default mails;
