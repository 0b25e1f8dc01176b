import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import {
  countPieces,
  countUnsentLetters,
  createMailingRun,
  findMailingRun,
  frankingRegistrationsFor,
  listMailingRuns,
  listMailingSections,
  listPieces,
} from '@cartera/database/mailing';
import { frankingOn, frankingServices, mailingRunStates, pieceStates } from '@cartera/domain/mailing';
import type { FrankingService } from '@cartera/domain/mailing';
import {
  MailingPieceSchema,
  MailingRunFileSchema,
  MailingRunSchema,
  mexicoCityDate,
  pieceAnswer,
  runAnswer,
  startMailing,
} from '../../../../mailing/index.js';
import { printFileAnswer } from '../../../../printFile/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Content, OneOf, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['correspondencia'];
const params = Type.Object({ id: Uuid });
const pdf = { 200: { content: { 'application/pdf': { schema: Content } } }, 304: Type.Null() };

/** Letters that go to the post together. */
const mailingRuns: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  /** Refuses at the door what the run would be blocked by. */
  const mayBegin = async (clientId: string, template: string, service: FrankingService): Promise<void> => {
    const registrations = await frankingRegistrationsFor(db, clientId, service);
    const franking = frankingOn(registrations, clientId, service, mexicoCityDate(fastify.businessMoment()));
    if (!franking.usable) throw new ProblemError(franking.code);
    if ((await countUnsentLetters(db, clientId, template)) === 0) throw new ProblemError('mailing.nothingToSend');
  };

  fastify.get(
    '',
    {
      config: { permission: 'mailing.read' },
      schema: {
        operationId: 'listMailingRuns',
        tags,
        summary: 'Corridas de correspondencia, de la más reciente a la más antigua',
        querystring: Type.Object(
          { ...PageQuery, clientId: Type.Optional(Uuid), state: Type.Optional(OneOf(mailingRunStates)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(MailingRunSchema) },
      },
    },
    async (request) => {
      const page = await listMailingRuns(db, request.person().clientScope, request.query, request.query);
      return { ...page, items: page.items.map((run) => runAnswer(run, request)) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'createMailingRun',
        tags,
        summary: 'Formar una corrida con las cartas de un cliente y una plantilla',
        description:
          'Congela la lista de cartas por enviar, las ordena por código postal y las imprime por secciones. Sin registro de franqueo vigente no empieza.',
        body: Type.Object(
          { id: Uuid, clientId: Uuid, template: Text(64), service: OneOf(frankingServices) },
          { additionalProperties: false },
        ),
        response: { 200: MailingRunSchema, 202: MailingRunSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, clientScope } = request.person();
      const { id, clientId, template, service } = request.body;
      found(await findClient(db, clientId, clientScope), 'client.notFound');
      // A run that is there is answered as it is, whatever has expired since.
      if ((await findMailingRun(db, id, null)) === undefined) await mayBegin(clientId, template, service);
      const createdAt = fastify.businessMoment();
      const created = await createMailingRun(db, { id, clientId, template, service, createdBy, createdAt });
      if (created.outcome === 'idReused') throw new ProblemError('record.idReused');
      // One whose start failed is still `composing`: asking again is what starts it.
      if (created.run.state === 'composing') await startMailing(await fastify.lifecycles(), id, fastify.businessClock);
      return reply
        .code(created.outcome === 'created' ? 202 : 200)
        .header('location', `/api/v1/mailing-runs/${id}`)
        .send(runAnswer(created.run, request));
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'mailing.read' },
      schema: {
        operationId: 'showMailingRun',
        tags,
        summary: 'Una corrida, cuántas piezas hay en cada estado y sus archivos de impresión',
        params,
        response: { 200: MailingRunFileSchema },
      },
    },
    async (request) => {
      const run = found(
        await findMailingRun(db, request.params.id, request.person().clientScope),
        'mailingRun.notFound',
      );
      const [counts, sections] = await Promise.all([countPieces(db, run.id), listMailingSections(db, run.id)]);
      return {
        ...runAnswer(run, request),
        counts,
        printFiles: sections.map(({ runId: _, number, ...file }) => ({ section: number, ...file })),
      };
    },
  );

  fastify.get(
    '/:id/pieces',
    {
      config: { permission: 'mailing.read' },
      schema: {
        operationId: 'listMailingPieces',
        tags,
        summary: 'Piezas de una corrida, en el orden del correo',
        params,
        querystring: Type.Object(
          { ...PageQuery, state: Type.Optional(OneOf(pieceStates)) },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(MailingPieceSchema) },
      },
    },
    async (request) => {
      const run = found(
        await findMailingRun(db, request.params.id, request.person().clientScope),
        'mailingRun.notFound',
      );
      const page = await listPieces(db, run.id, request.query, request.query);
      return { ...page, items: page.items.map(pieceAnswer) };
    },
  );

  fastify.get(
    '/:id/sections/:section/content',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'downloadMailingSection',
        tags,
        summary: 'Archivo de impresión de una sección',
        params: Type.Object({ id: Uuid, section: Type.Integer({ minimum: 1, maximum: 10_000 }) }),
        response: pdf,
      },
    },
    async (request, reply) => {
      const { id, section } = request.params;
      const run = found(await findMailingRun(db, id, request.person().clientScope), 'mailingRun.notFound');
      const sections = await listMailingSections(db, run.id);
      const file = found(
        sections.find(({ number }) => number === section),
        'mailingSection.notFound',
      );
      const fileName = `corrida-${id.slice(0, 8)}-seccion-${String(section).padStart(3, '0')}.pdf`;
      return reply.send(await printFileAnswer(request, reply, { ...file, fileName }));
    },
  );

  fastify.get(
    '/:id/deposit-slip/content',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'downloadDepositSlip',
        tags,
        summary: 'Ficha de depósito vigente de una corrida',
        params,
        response: pdf,
      },
    },
    async (request, reply) => {
      const run = found(
        await findMailingRun(db, request.params.id, request.person().clientScope),
        'mailingRun.notFound',
      );
      const { slipSha256: sha256, slipBytes: bytes, slipEdition } = run;
      if (sha256 === null || bytes === null) throw new ProblemError('depositSlip.notFound');
      const fileName = `ficha-${run.id.slice(0, 8)}-${slipEdition}.pdf`;
      return reply.send(await printFileAnswer(request, reply, { sha256, bytes, fileName }));
    },
  );
  done();
};

export default mailingRuns;
