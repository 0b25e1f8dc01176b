import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { findClient } from '@cartera/database/client';
import {
  createFrankingRegistration,
  findFrankingRegistration,
  listFrankingRegistrations,
} from '@cartera/database/mailing';
import { frankingServices } from '@cartera/domain/mailing';
import { FrankingRegistrationSchema, IsoDate } from '../../../../mailing/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { OneOf, PageOf, PageQuery, Text, Uuid } from '../../../../schema/index.js';

const tags = ['correspondencia'];

/** The post's permissions to frank in house. */
const frankingRegistrations: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'mailing.read' },
      schema: {
        operationId: 'listFrankingRegistrations',
        tags,
        summary: 'Registros de franqueo, primero los que vencen más tarde',
        querystring: Type.Object(PageQuery, { additionalProperties: false }),
        response: { 200: PageOf(FrankingRegistrationSchema) },
      },
    },
    (request) => listFrankingRegistrations(db, request.person().clientScope, request.query),
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'mailing.read' },
      schema: {
        operationId: 'showFrankingRegistration',
        tags,
        summary: 'Un registro de franqueo',
        params: Type.Object({ id: Uuid }),
        response: { 200: FrankingRegistrationSchema },
      },
    },
    async (request) =>
      found(
        await findFrankingRegistration(db, request.params.id, request.person().clientScope),
        'frankingRegistration.notFound',
      ),
  );

  fastify.post(
    '',
    {
      config: { permission: 'mailing.manage' },
      schema: {
        operationId: 'createFrankingRegistration',
        tags,
        summary: 'Dar de alta un registro de franqueo o su renovación',
        body: Type.Object(
          {
            id: Uuid,
            number: Text(60),
            service: OneOf(frankingServices),
            clientId: Type.Optional(Type.String({ format: 'uuid', description: 'Sin él, es del despacho.' })),
            validFrom: IsoDate,
            validUntil: IsoDate,
          },
          { additionalProperties: false },
        ),
        response: { 200: FrankingRegistrationSchema, 201: FrankingRegistrationSchema },
      },
    },
    async (request, reply) => {
      const { id: createdBy, clientScope } = request.person();
      const { clientId, ...told } = request.body;
      if (told.validUntil < told.validFrom)
        throw new ProblemError('request.invalid', {
          faults: [
            {
              field: '/validUntil',
              code: 'field.beforeStart',
              message: { es: 'Vence antes de empezar.', en: 'Ends before it begins.' },
            },
          ],
        });
      if (clientId !== undefined) found(await findClient(db, clientId, clientScope), 'client.notFound');
      // What the agency's letters go under is not for somebody who sees some of its clients.
      else if (clientScope !== null) throw new ProblemError('permission.denied');
      const registration = {
        ...told,
        number: told.number.trim(),
        clientId: clientId ?? null,
        createdBy,
        createdAt: fastify.businessMoment(),
      };
      const outcome = await createFrankingRegistration(db, registration);
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      if (outcome === 'periodTaken') throw new ProblemError('franking.periodTaken');
      const kept = found(await findFrankingRegistration(db, told.id, clientScope), 'frankingRegistration.notFound');
      return reply.code(outcome === 'created' ? 201 : 200).send(kept);
    },
  );
  done();
};

export default frankingRegistrations;
