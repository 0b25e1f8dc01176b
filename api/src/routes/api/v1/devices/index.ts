import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { listDevices, revokeDevice } from '@cartera/database/session';
import { ProblemError } from '../../../../problem/index.js';
import { Moment, Text, Uuid } from '../../../../schema/index.js';
import { DeviceSchema, registerPhone } from '../../../../session/index.js';

const tags = ['sesión'];

/** The phones that work for me. */
const devices: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  fastify.get(
    '',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'listDevices',
        tags,
        summary: 'Mis teléfonos registrados, también los dados de baja',
        response: { 200: Type.Object({ items: Type.Array(DeviceSchema) }) },
      },
    },
    async (request) => ({ items: await listDevices(db, request.person().id) }),
  );

  fastify.post(
    '',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'registerDevice',
        tags,
        summary: 'Registrar este teléfono',
        description:
          'Pide una sesión abierta con contraseña. El token que regresa sólo sirve junto a la cabecera `x-cartera-device` con este id, y dura un mes. Registrarlo de nuevo da otro token y anula el anterior.',
        body: Type.Object(
          { id: Uuid, name: Text(100, { description: 'Como su dueño lo reconoce.' }) },
          { additionalProperties: false },
        ),
        response: { 201: Type.Object({ token: Type.String(), expiresAt: Moment }) },
      },
    },
    async (request, reply) => {
      const { id: personId, deviceId } = request.person();
      // Its month would never end if a phone could renew itself.
      if (deviceId !== null) throw new ProblemError('device.needsPassword');
      const phone = { ...request.body, personId, userAgent: request.headers['user-agent'] };
      const { outcome, ...granted } = await registerPhone(db, phone, new Date());
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      if (outcome === 'revoked') throw new ProblemError('device.revoked');
      return reply.code(201).send(granted);
    },
  );

  fastify.delete(
    '/:id',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'giveUpDevice',
        tags,
        summary: 'Dar de baja uno de mis teléfonos, para siempre',
        params: Type.Object({ id: Uuid }),
        response: { 204: Type.Null() },
      },
    },
    async (request, reply) => {
      const own = await revokeDevice(db, request.person().id, request.params.id, new Date());
      if (!own) throw new ProblemError('device.notFound');
      return reply.code(204).send(null);
    },
  );
  done();
};

export default devices;
