import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countClients, createClient, findClient, listClients } from '@cartera/database/client';
import { totalCap } from '@cartera/database/page';
import { ClientRulesSchema, assertConsistentRules } from '../../../../client/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Moment, OneOf, PageQuery, Text, TotalPageOf, Uuid } from '../../../../schema/index.js';

const tags = ['clientes'];
const regulations = ['financial', 'commercial'] as const;

const fields = {
  id: Uuid,
  code: Type.String({ pattern: '^[a-z0-9-]{2,40}$', description: 'Minúsculas, cifras y guiones.' }),
  name: Text(200),
  regulation: OneOf(regulations),
  reportEmail: Type.String({ format: 'email', maxLength: 254, description: 'A dónde van los reportes.' }),
  ownerEmail: Type.String({ format: 'email', maxLength: 254, description: 'A quién se avisa si un reporte falla.' }),
};

/** As they are stored: rules of other days are shown, not judged. */
const StoredRules = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown());

const ClientSchema = Type.Object({ ...fields, rules: StoredRules, createdAt: Moment }, { title: 'Client' });

/** Institutions that place portfolios and receive rulings. */
const clients: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'portfolio.read' },
      schema: {
        operationId: 'listClients',
        tags,
        summary: 'Clientes, por código',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: TotalPageOf(ClientSchema) },
      },
    },
    async (request) => {
      const { clientScope } = request.person();
      const [page, total] = await Promise.all([
        listClients(db, clientScope, request.query),
        countClients(db, clientScope, totalCap),
      ]);
      return { ...asAnswer(page), ...total };
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'portfolio.read' },
      schema: {
        operationId: 'showClient',
        tags,
        summary: 'Un cliente',
        params: Type.Object({ id: Uuid }),
        response: { 200: ClientSchema },
      },
    },
    async (request) => {
      const client = found(await findClient(db, request.params.id, request.person().clientScope), 'client.notFound');
      return { ...client, rules: asRules(client.rules) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'client.manage' },
      schema: {
        operationId: 'createClient',
        tags,
        summary: 'Dar de alta un cliente',
        body: Type.Object({ ...fields, rules: Type.Optional(ClientRulesSchema) }, { additionalProperties: false }),
        response: { 200: ClientSchema, 201: ClientSchema },
      },
    },
    async (request, reply) => {
      const { clientScope } = request.person();
      // Whoever sees some clients only could not see the one they add.
      if (clientScope !== null) throw new ProblemError('permission.denied');
      const { rules = {}, ...added } = request.body;
      assertConsistentRules(rules, '/rules');
      const outcome = await createClient(db, { ...added, rules, createdAt: fastify.businessMoment() });
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      if (outcome === 'codeTaken') throw new ProblemError('client.codeTaken');
      const client = found(await findClient(db, added.id, null), 'client.notFound');
      return reply.code(outcome === 'created' ? 201 : 200).send({ ...client, rules: asRules(client.rules) });
    },
  );
  done();
};

/** The column is NOT NULL and written as an object only. */
function asRules(rules: unknown): Record<string, unknown> {
  return rules as Record<string, unknown>;
}

function asAnswer<Item extends { rules: unknown }, Rest>(page: { items: Item[] } & Rest) {
  return { ...page, items: page.items.map((item) => ({ ...item, rules: asRules(item.rules) })) };
}

export default clients;
