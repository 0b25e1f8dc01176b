import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { createIntake, listIntakes } from '@cartera/database/intake';
import { findPortfolio } from '@cartera/database/portfolio';
import { IntakeSchema, intakeAnswer, receiveFile, startIntake } from '../../../../../../intake/index.js';
import { fileLimitBytes } from '../../../../../../plugins/external/multipart.js';
import { ProblemError, found } from '../../../../../../problem/index.js';
import { PageOf, PageQuery, Uuid } from '../../../../../../schema/index.js';

const tags = ['recepciones'];
const params = Type.Object({ id: Uuid });

/** Files placed into one portfolio. */
const portfolioIntakes: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'intake.read' },
      schema: {
        operationId: 'listPortfolioIntakes',
        tags,
        summary: 'Recepciones de una cartera',
        params,
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: PageOf(IntakeSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      found(await findPortfolio(db, request.params.id, clientScope), 'portfolio.notFound');
      const page = await listIntakes(db, clientScope, { portfolioId: request.params.id }, request.query);
      return { ...page, items: page.items.map(intakeAnswer) };
    },
  );

  fastify.post(
    '',
    {
      config: {
        permission: 'intake.place',
        formBody: Type.Object({
          id: Type.String({ format: 'uuid', description: 'Hecho por quien envía; va antes del archivo.' }),
          file: Type.Unsafe({ type: 'string', format: 'binary', description: 'CSV o XLSX, hasta 200 MB.' }),
        }),
      },
      schema: {
        operationId: 'placeFile',
        tags,
        summary: 'Colocar un archivo en la cartera',
        description:
          'Responde en cuanto el archivo está guardado; el avance se lee en la recepción. El mismo archivo otra vez, con cualquier id, responde la primera recepción.',
        params,
        response: { 200: IntakeSchema, 202: IntakeSchema },
      },
    },
    async (request, reply) => {
      const { id: personId, clientScope } = request.person();
      const portfolio = found(await findPortfolio(db, request.params.id, clientScope), 'portfolio.notFound');
      const { id, sha256, bytes, fileName } = await receiveFile(request, fastify.files, fileLimitBytes);
      const created = await createIntake(db, {
        id,
        portfolioId: portfolio.id,
        fileName,
        fileSha256: sha256,
        fileBytes: bytes,
        createdBy: personId,
        createdAt: fastify.businessMoment(),
      });
      if (!('intake' in created))
        throw new ProblemError(created.outcome === 'idReused' ? 'record.idReused' : 'portfolio.notFound');
      const { intake, outcome } = created;
      // An upload whose start failed is still `received`: sending it again is what starts it.
      if (intake.state === 'received') await startIntake(await fastify.lifecycles(), intake.id, fastify.businessClock);
      return reply
        .code(outcome === 'created' ? 202 : 200)
        .header('location', `/api/v1/intakes/${intake.id}`)
        .send(intakeAnswer(intake));
    },
  );
  done();
};

export default portfolioIntakes;
