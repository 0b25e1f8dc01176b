import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findReportLine, listReports } from '@cartera/database/clientReport';
import type { ReportLine } from '@cartera/database/clientReport';
import { found } from '../../../../problem/index.js';
import { Cents, Moment, Nullable, OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const tags = ['reportes'];
const states = ['composing', 'sending', 'sent', 'acknowledged', 'failed'] as const;

const ReportSchema = Type.Object(
  {
    id: Uuid,
    clientId: Uuid,
    clientName: Type.String(),
    period: Type.String(),
    state: OneOf(states),
    rulings: Type.Integer(),
    balanceCents: Cents,
    documentId: Nullable(Uuid),
    layoutDocumentId: Nullable(Uuid),
    failure: Nullable(Type.Object({ code: Type.String() })),
    mail: Nullable(
      Type.Object({
        id: Uuid,
        state: OneOf(['queued', 'sent', 'refused']),
        attempts: Type.Integer(),
        sentAt: Nullable(Moment),
      }),
    ),
    createdAt: Moment,
    sentAt: Nullable(Moment),
    acknowledgedAt: Nullable(Moment),
  },
  { title: 'ClientReport' },
);

/** A report as the API shows it: why it failed by its code, and how its e-mail stands. */
function reportAnswer({ mailId, mailState, mailAttempts, mailSentAt, failure, ...report }: ReportLine) {
  const code: unknown = typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'code') : undefined;
  return {
    ...report,
    failure: typeof code === 'string' ? { code } : null,
    mail:
      mailId === null || mailState === null
        ? null
        : { id: mailId, state: mailState, attempts: mailAttempts ?? 0, sentAt: mailSentAt },
  };
}

/** What went back to the clients. */
const reports: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'report.read' },
      schema: {
        operationId: 'listReports',
        tags,
        summary: 'Reportes a clientes, del más reciente al más antiguo',
        querystring: Type.Object(
          { ...PageQuery, clientId: Type.Optional(Uuid), state: Type.Optional(OneOf(states)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(ReportSchema) },
      },
    },
    async (request) => {
      const page = await listReports(db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map(reportAnswer) };
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'report.read' },
      schema: {
        operationId: 'showReport',
        tags,
        summary: 'Un reporte y el estado de su correo',
        description: 'Sus dictámenes: `GET /api/v1/rulings?reportId=…`.',
        params: Type.Object({ id: Uuid }),
        response: { 200: ReportSchema },
      },
    },
    async (request) =>
      reportAnswer(
        found(await findReportLine(db, request.params.id, request.person().clientScope), 'clientReport.notFound'),
      ),
  );
  done();
};

export default reports;
