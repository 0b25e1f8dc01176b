import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countReports, findReportLine, listReports } from '@cartera/database/clientReport';
import type { ReportLine } from '@cartera/database/clientReport';
import { totalCap } from '@cartera/database/page';
import { clientReport } from '@cartera/database/schema';
import { ProblemError, found } from '../../../../problem/index.js';
import { retryClientReport } from '../../../../report/index.js';
import { Cents, Moment, Nullable, OneOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

const tags = ['reportes'];
const states = clientReport.state.enumValues;

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
        response: { 200: TotalPageOf(ReportSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      const [page, total] = await Promise.all([
        listReports(db, clientScope, request.query, request.query),
        countReports(db, clientScope, request.query, totalCap),
      ]);
      return { ...page, items: page.items.map(reportAnswer), ...total };
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

  fastify.post(
    '/:id/retry',
    {
      config: { permission: 'report.retry' },
      schema: {
        operationId: 'retryReport',
        tags,
        summary: 'Reintentar un reporte detenido, cuando ya se corrigió lo que faltaba',
        description: 'Se revisa todo de nuevo antes de que salga; el estado cambia cuando el reintento avanza.',
        params: Type.Object({ id: Uuid }),
        response: { 202: ReportSchema },
      },
    },
    async (request, reply) => {
      const { clientScope } = request.person();
      const report = found(await findReportLine(db, request.params.id, clientScope), 'clientReport.notFound');
      if (report.state !== 'failed') throw new ProblemError('clientReport.notFailed');
      await retryClientReport(await fastify.lifecycles(), report);
      return reply.code(202).send(reportAnswer(report));
    },
  );
  done();
};

export default reports;
