import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { isAccountWithin } from '@cartera/database/account';
import { listAccountDocuments } from '@cartera/database/document';
import { listAccountLetters } from '@cartera/database/letter';
import { listRulings } from '@cartera/database/ruling';
import { listTimeline } from '@cartera/database/timeline';
import {
  DocumentSchema,
  LetterSchema,
  RulingSchema,
  TimelineEntrySchema,
  caseParts,
  rulingAnswer,
} from '../../../../../caseFile/index.js';
import { ProblemError } from '../../../../../problem/index.js';
import { PageOf, PageQuery, Uuid } from '../../../../../schema/index.js';

const tags = ['expediente'];
const params = Type.Object({ id: Uuid });

/** The parts of one account's case file. */
const caseFile: FastifyPluginAsyncTypebox = async (fastify) => {
  const { db } = fastify.database;
  for (const part of caseParts) await fastify.register(part);

  const within = async (accountId: string, scope: readonly string[] | null): Promise<void> => {
    if (!(await isAccountWithin(db, accountId, scope))) throw new ProblemError('account.notFound');
  };

  fastify.get(
    '/timeline',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'listTimeline',
        tags,
        summary: 'Movimientos, del más reciente al más antiguo',
        params,
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: PageOf(TimelineEntrySchema) },
      },
    },
    async (request) => {
      await within(request.params.id, request.person().clientScope);
      return listTimeline(db, request.params.id, request.query);
    },
  );

  fastify.get(
    '/documents',
    {
      config: { permission: 'document.read' },
      schema: {
        operationId: 'listAccountDocuments',
        tags,
        summary: 'Documentos de la cuenta',
        params,
        response: { 200: Type.Object({ items: Type.Array(DocumentSchema) }) },
      },
    },
    async (request) => {
      await within(request.params.id, request.person().clientScope);
      return { items: await listAccountDocuments(db, request.params.id) };
    },
  );

  fastify.get(
    '/letters',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'listAccountLetters',
        tags,
        summary: 'Cartas de la cuenta',
        params,
        response: { 200: Type.Object({ items: Type.Array(LetterSchema) }) },
      },
    },
    async (request) => {
      await within(request.params.id, request.person().clientScope);
      return { items: await listAccountLetters(db, request.params.id) };
    },
  );

  fastify.get(
    '/rulings',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'listAccountRulings',
        tags,
        summary: 'Dictámenes de la cuenta, con sus pruebas',
        params,
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: PageOf(RulingSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      await within(request.params.id, clientScope);
      const page = await listRulings(db, clientScope, { accountId: request.params.id }, request.query);
      return { ...page, items: page.items.map(rulingAnswer) };
    },
  );
};

export default caseFile;
