import { Readable } from 'node:stream';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findStrategyVersion } from '@cartera/database/strategyVersion';
import { chooseLanguage } from '@cartera/domain/problem';
import { diffStrategies, diffWords } from '@cartera/domain/strategyDiff';
import type { StepDifference } from '@cartera/domain/strategyDiff';
import { found } from '../../../../problem/index.js';
import { Content, OneOf, Uuid } from '../../../../schema/index.js';
import { VersionSchema, strategyCsv, strategyWorkbook } from '../../../../strategy/index.js';

const tags = ['estrategias'];
const params = Type.Object({ id: Uuid });
const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

type ToldDifference = StepDifference & { words: string };

const DifferenceSchema = Type.Object(
  {
    kind: OneOf(['added', 'removed', 'changed', 'moved']),
    key: Type.String(),
    position: Type.Optional(Type.Integer({ description: 'Lugar, desde 1.' })),
    from: Type.Optional(Type.Integer()),
    to: Type.Optional(Type.Integer()),
    fields: Type.Optional(
      Type.Array(Type.Object({ field: Type.String(), before: Type.String(), after: Type.String() })),
    ),
    words: Type.String({ description: 'La diferencia como frase.' }),
  },
  { title: 'StrategyDifference' },
);

/** One version of a strategy: as data, as a spreadsheet, and beside another. */
const strategyVersions: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;
  const versionOf = async (id: string) => found(await findStrategyVersion(db, id), 'strategyVersion.notFound');

  fastify.get(
    '/:id',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'showStrategyVersion',
        tags,
        summary: 'Una versión de estrategia',
        params,
        response: { 200: VersionSchema },
      },
    },
    (request) => versionOf(request.params.id),
  );

  fastify.get(
    '/:id/sheet.xlsx',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'downloadStrategyWorkbook',
        tags,
        summary: 'La versión como libro de Excel, para corregirla y volver a subirla',
        params,
        response: { 200: { content: { [workbookType]: { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const { definition, version } = await versionOf(request.params.id);
      return reply
        .type(workbookType)
        .header('content-disposition', `attachment; filename="estrategia-v${version}.xlsx"`)
        .send(Readable.from([strategyWorkbook(definition)]));
    },
  );

  fastify.get(
    '/:id/sheet.csv',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'downloadStrategyCsv',
        tags,
        summary: 'La versión como CSV',
        params,
        response: { 200: { content: { 'text/csv': { schema: Content } } } },
      },
    },
    async (request, reply) => {
      const { definition, version } = await versionOf(request.params.id);
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="estrategia-v${version}.csv"`)
        .send(Readable.from([strategyCsv(definition)]));
    },
  );

  fastify.get(
    '/:id/differences',
    {
      config: { permission: 'strategy.read' },
      schema: {
        operationId: 'compareStrategyVersions',
        tags,
        summary: 'Qué cambia de otra versión a ésta, paso por paso',
        params,
        querystring: Type.Object({ from: Uuid }, { additionalProperties: false }),
        response: { 200: Type.Object({ items: Type.Array(Type.Unsafe<ToldDifference>(DifferenceSchema)) }) },
      },
    },
    async (request) => {
      const [after, before] = [await versionOf(request.params.id), await versionOf(request.query.from)];
      const language = chooseLanguage(request.headers['accept-language']);
      const items = diffStrategies(before.definition, after.definition);
      return {
        items: items.map((difference) => ({ ...difference, words: diffWords(difference, language) })),
      };
    },
  );
  done();
};

export default strategyVersions;
