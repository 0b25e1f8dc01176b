import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { closeReview, findVisitEvidence, listVisitEvidence } from '@cartera/database/evidence';
import { readScope } from '@cartera/database/unit';
import { ReviewSchema, VisitEvidenceSchema, reviewStates } from '../../../../evidence/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, PageOf, PageQuery, Uuid } from '../../../../schema/index.js';

const tags = ['evidencia'];
const params = Type.Object({ id: Uuid });

/** What the proof of visits is worth, and what people found who looked at it. */
const visitEvidence: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'evidence.read' },
      schema: {
        operationId: 'listVisitEvidence',
        tags,
        summary: 'Evidencia de las visitas, de la más reciente a la más antigua',
        querystring: Type.Object(
          {
            ...PageQuery,
            review: Type.Optional(OneOf(reviewStates)),
            collectorId: Type.Optional(Uuid),
            unitId: Type.Optional(Uuid),
            accountId: Type.Optional(Uuid),
          },
          { additionalProperties: false },
        ),
        response: { 200: PageOf(VisitEvidenceSchema) },
      },
    },
    async (request) => listVisitEvidence(db, await readScope(sql, request.person()), request.query, request.query),
  );

  fastify.put(
    '/:id/review',
    {
      config: { permission: 'evidence.review' },
      schema: {
        operationId: 'closeEvidenceReview',
        tags,
        summary: 'Decir qué se encontró al revisar la evidencia de una visita',
        description: 'La visita cuenta igual; lo que se encuentra queda escrito y no se cambia.',
        params,
        body: ReviewSchema,
        response: { 200: VisitEvidenceSchema },
      },
    },
    async (request) => {
      const person = request.person();
      const scope = await readScope(sql, person);
      const finding = { ...request.body, reviewedBy: person.id, reviewedAt: fastify.businessMoment() };
      const closed = await closeReview(db, request.params.id, scope, finding);
      if (closed === 'alreadyReviewed') throw new ProblemError('evidence.alreadyReviewed');
      return found(await findVisitEvidence(db, request.params.id, scope), 'evidence.notFound');
    },
  );
  done();
};

export default visitEvidence;
