import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import type { Static } from 'typebox';
import { Type } from 'typebox';
import {
  createVisitFormBatch,
  findVisitForm,
  findVisitFormBatch,
  keepVisitFormScan,
  listVisitForms,
} from '@cartera/database/visitForm';
import type { VisitFormBatch } from '@cartera/database/visitForm';
import { largestVisitFormBatch } from '@cartera/domain/visitForm';
import { CommandAnswerSchema, contactTold } from '../../../../accountCommand/index.js';
import { failureAnswer } from '../../../../mailing/index.js';
import { printFileAnswer } from '../../../../printFile/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Content, Uuid } from '../../../../schema/index.js';
import {
  CaptureVisitForm,
  VisitFormBatchSchema,
  VisitFormSchema,
  captureVisitForm,
  receiveScan,
  startVisitForms,
} from '../../../../visitForm/index.js';

const tags = ['visitas en papel'];
const params = Type.Object({ id: Uuid });

/** Visits on paper: printed, carried, scanned and captured. */
const visitForms: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  const batchAnswer = async (
    request: FastifyRequest,
    { id, state, failure, createdAt, printedAt }: VisitFormBatch,
  ): Promise<Static<typeof VisitFormBatchSchema>> => ({
    id,
    state,
    failure: failureAnswer(failure, request),
    forms: await listVisitForms(db, id),
    createdAt,
    printedAt,
  });

  fastify.post(
    '',
    {
      config: { permission: 'visitForm.print' },
      schema: {
        operationId: 'printVisitForms',
        tags,
        summary: 'Imprimir los formatos de unas visitas abiertas',
        description: 'Responde en cuanto el lote está apuntado; el PDF se pide cuando su estado es `printed`.',
        body: Type.Object(
          { id: Uuid, taskIds: Type.Array(Uuid, { minItems: 1, maxItems: largestVisitFormBatch }) },
          { additionalProperties: false },
        ),
        response: { 200: VisitFormBatchSchema, 202: VisitFormBatchSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, clientScope } = request.person();
      const createdAt = fastify.businessMoment();
      const created = await createVisitFormBatch(db, { ...request.body, createdBy, createdAt }, clientScope);
      if (!('batch' in created))
        throw new ProblemError(created.outcome === 'idReused' ? 'record.idReused' : 'visitForm.notAVisit');
      const { batch, outcome } = created;
      // One whose start failed is still `requested`: asking again is what starts it.
      if (batch.state === 'requested') await startVisitForms(await fastify.lifecycles(), batch.id);
      return reply
        .code(outcome === 'created' ? 202 : 200)
        .header('location', `/api/v1/visit-forms/batches/${batch.id}`)
        .send(await batchAnswer(request, batch));
    },
  );

  fastify.get(
    '/batches/:id',
    {
      config: { permission: 'visitForm.print' },
      schema: {
        operationId: 'showVisitFormBatch',
        tags,
        summary: 'Un lote de formatos de visita',
        params,
        response: { 200: VisitFormBatchSchema },
      },
    },
    async (request) => {
      const batch = await findVisitFormBatch(db, request.params.id, request.person().clientScope);
      return batchAnswer(request, found(batch, 'visitFormBatch.notFound'));
    },
  );

  fastify.get(
    '/batches/:id/content',
    {
      config: { permission: 'visitForm.print' },
      schema: {
        operationId: 'downloadVisitForms',
        tags,
        summary: 'El PDF de un lote: dos caras por visita, para doblar en tres',
        params,
        response: { 200: { content: { 'application/pdf': { schema: Content } } }, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const batch = found(await findVisitFormBatch(db, id, request.person().clientScope), 'visitFormBatch.notFound');
      const { sha256, bytes } = batch;
      if (sha256 === null || bytes === null)
        throw new ProblemError(batch.state === 'failed' ? 'visitForm.noVisitLeft' : 'visitFormBatch.notPrinted');
      const fileName = `formatos-${id.slice(0, 8)}.pdf`;
      return reply.send(await printFileAnswer(request, reply, { sha256, bytes, fileName }));
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'contact.record' },
      schema: {
        operationId: 'showVisitForm',
        tags,
        summary: 'El formato que dice el código de un papel',
        params,
        response: { 200: VisitFormSchema },
      },
    },
    async (request) =>
      found(await findVisitForm(db, request.params.id, request.person().clientScope), 'visitForm.notFound'),
  );

  fastify.post(
    '/:id/scans',
    {
      config: {
        permission: 'contact.record',
        formBody: Type.Object({
          id: Type.String({ format: 'uuid', description: 'Hecho por quien envía; va antes del archivo.' }),
          file: Type.Unsafe({ type: 'string', format: 'binary', description: 'PDF, JPEG o PNG, hasta 20 MB.' }),
        }),
      },
      schema: {
        operationId: 'scanVisitForm',
        tags,
        summary: 'Guardar la imagen de un formato lleno',
        description: 'La misma imagen otra vez es el mismo documento.',
        params,
        response: {
          200: Type.Object(
            { sha256: Type.String({ description: 'Huella, para la captura.' }), bytes: Type.Integer() },
            { title: 'VisitFormScan' },
          ),
        },
      },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const form = found(await findVisitForm(db, request.params.id, clientScope), 'visitForm.notFound');
      const { sha256, bytes, mediaType, fileName } = await receiveScan(request, fastify.files);
      const { id: formId, accountId, clientId } = form;
      const at = fastify.businessMoment();
      const file = { sha256, bytes };
      await keepVisitFormScan(db, { formId, accountId, clientId, file, mediaType, fileName, at, actor });
      return file;
    },
  );

  fastify.post(
    '/:id/capture',
    {
      config: { permission: 'contact.record' },
      schema: {
        operationId: 'captureVisitForm',
        tags,
        summary: 'Capturar un formato: la misma gestión que envía un teléfono',
        description:
          'Un formato se captura una sola vez. Lo que rechazan las reglas se corrige y se envía con otro id.',
        params,
        body: CaptureVisitForm,
        response: { 200: CommandAnswerSchema },
      },
    },
    async (request) => {
      const { id: actor, clientScope } = request.person();
      const { id, scanSha256, ...told } = request.body;
      const form = found(await findVisitForm(db, request.params.id, clientScope), 'visitForm.notFound');
      return captureVisitForm(fastify, { id, form, actor, scanSha256, told: contactTold(told) });
    },
  );
  done();
};

export default visitForms;
