import { Readable } from 'node:stream';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countIntakes, findIntake, intakeRows, intakeSummary, listIntakes, rowErrors } from '@cartera/database/intake';
import { totalCap } from '@cartera/database/page';
import { addressGrades, intakeStates, rowVerdicts } from '@cartera/database/schema';
import { IntakeSchema, RowSchema, intakeAnswer, rowAnswer } from '../../../../intake/index.js';
import { found } from '../../../../problem/index.js';
import { Content, Nullable, OneOf, PageOf, PageQuery, TotalPageOf, Uuid } from '../../../../schema/index.js';

const tags = ['recepciones'];
const params = Type.Object({ id: Uuid });
const count = { rows: Type.Integer() };

const SummarySchema = Type.Object(
  {
    grades: Type.Array(
      Type.Object({ verdict: Nullable(OneOf(rowVerdicts)), grade: Nullable(OneOf(addressGrades)), ...count }),
    ),
    problems: Type.Array(
      Type.Object({
        code: Type.String(),
        column: Nullable(Type.String()),
        severity: OneOf(['reject', 'warn']),
        ...count,
      }),
    ),
    corrections: Type.Array(Type.Object({ why: Type.String(), ...count })),
  },
  { title: 'IntakeSummary' },
);

/** Files received, from upload to running lives. */
const intakes: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'listIntakes',
        tags,
        summary: 'Recepciones, de la más reciente a la más antigua',
        querystring: Type.Object(
          {
            ...PageQuery,
            clientId: Type.Optional(Uuid),
            portfolioId: Type.Optional(Uuid),
            state: Type.Optional(Type.Array(OneOf(intakeStates), { maxItems: intakeStates.length })),
          },
          { additionalProperties: false },
        ),
        response: { 200: TotalPageOf(IntakeSchema) },
      },
    },
    async (request) => {
      const { state: states, ...filter } = request.query;
      const { clientScope } = request.person();
      const asked = { ...filter, states };
      const [page, total] = await Promise.all([
        listIntakes(db, clientScope, asked, request.query),
        countIntakes(db, clientScope, asked, totalCap),
      ]);
      return { ...page, items: page.items.map(intakeAnswer), ...total };
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'showIntake',
        tags,
        summary: 'Estado, avance, conteos, lectura y correspondencia de columnas',
        params,
        response: { 200: IntakeSchema },
      },
    },
    async (request) =>
      intakeAnswer(found(await findIntake(db, request.params.id, request.person().clientScope), 'intake.notFound')),
  );

  fastify.get(
    '/:id/summary',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'showIntakeSummary',
        tags,
        summary: 'Renglones por calidad, problema y corrección',
        params,
        response: { 200: SummarySchema },
      },
    },
    async (request) => {
      found(await findIntake(db, request.params.id, request.person().clientScope), 'intake.notFound');
      return intakeSummary(db, request.params.id);
    },
  );

  fastify.get(
    '/:id/rows',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'listIntakeRows',
        tags,
        summary: 'Renglones, en el orden del archivo',
        params,
        querystring: Type.Object(
          { ...PageQuery, verdict: Type.Optional(OneOf(rowVerdicts)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(RowSchema) },
      },
    },
    async (request) => {
      found(await findIntake(db, request.params.id, request.person().clientScope), 'intake.notFound');
      const page = await intakeRows(db, request.params.id, request.query, request.query);
      return { ...page, items: page.items.map(rowAnswer) };
    },
  );

  fastify.get(
    '/:id/row-errors',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'downloadRowErrors',
        tags,
        summary: 'Renglones con problemas, como CSV para el cliente',
        params,
        response: { 200: { content: { 'text/csv': { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const intake = found(await findIntake(db, request.params.id, request.person().clientScope), 'intake.notFound');
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="renglones-con-problemas-${intake.id}.csv"`)
        .send(Readable.from(rowErrors(fastify.database, intake.id)));
    },
  );
  done();
};

export default intakes;
