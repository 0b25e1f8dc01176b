import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import type { FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { readScope } from '@cartera/database/unit';
import {
  enterVideoRoom,
  findVideoRoom,
  leaveVideoRoom,
  listOpenVideoRooms,
  openVideoRoom,
} from '@cartera/database/videoRoom';
import type { RoomReader, VideoRoom } from '@cartera/database/videoRoom';
import { can } from '@cartera/domain/people';
import { isRoomOpen } from '@cartera/domain/videoRoom';
import { ProblemError, found } from '../../../../problem/index.js';
import { Uuid } from '../../../../schema/index.js';
import {
  RoomEntrySchema,
  RoomSubjectSchema,
  VideoRoomSchema,
  readSubject,
  signEntry,
  tellRoom,
} from '../../../../videoRoom/index.js';
import type { RoomEntry } from '../../../../videoRoom/index.js';

const tags = ['video'];
const params = Type.Object({ id: Uuid });

/** Calls among members of the agency, with the case, the collector or the alert they are about. */
const videoRooms: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db, sql } = fastify.database;

  const readerOf = async (request: FastifyRequest): Promise<RoomReader> => {
    const person = request.person();
    const { unitIds } = await readScope(sql, person);
    return { id: person.id, clientScope: person.clientScope, unitScope: unitIds };
  };

  /** Lets somebody in who may be there. */
  const enter = async (request: FastifyRequest, room: VideoRoom): Promise<RoomEntry> => {
    const { id: personId, fullName, role } = request.person();
    const now = fastify.businessMoment();
    const times = { openedAt: room.openedAt.getTime(), endedAt: room.endedAt?.getTime() ?? null };
    if (!isRoomOpen(times, now.getTime())) throw new ProblemError('videoRoom.ended');
    const moderates = personId === room.openedBy || can(role, 'alert.attend');
    const entry = await signEntry(fastify.config, room.id, { personId, fullName, moderates });
    await enterVideoRoom(db, room.id, personId, now);
    return entry;
  };

  fastify.get(
    '',
    {
      config: { permission: 'videoRoom.enter' },
      schema: {
        operationId: 'listVideoRooms',
        tags,
        summary: 'Salas de video abiertas a las que puedo entrar',
        response: { 200: Type.Object({ items: Type.Array(VideoRoomSchema) }) },
      },
    },
    async (request) => {
      const rooms = await listOpenVideoRooms(db, await readerOf(request), fastify.businessMoment());
      return { items: rooms.map(tellRoom) };
    },
  );

  fastify.post(
    '',
    {
      config: { permission: 'videoRoom.enter' },
      schema: {
        operationId: 'openVideoRoom',
        tags,
        summary: 'Abrir una sala de video sobre una cuenta, una jornada o una alerta, y entrar',
        body: Type.Object({ id: Uuid, subject: RoomSubjectSchema }, { additionalProperties: false }),
        response: { 201: Type.Object({ room: VideoRoomSchema, entry: RoomEntrySchema }) },
      },
    },
    async (request, reply) => {
      const { id, subject } = request.body;
      const reader = await readerOf(request);
      const told = await readSubject(db, subject, reader);
      const added = { id, ...told, openedBy: reader.id, openedAt: fastify.businessMoment() };
      const outcome = await openVideoRoom(db, added);
      if (outcome === 'idReused') throw new ProblemError('record.idReused');
      const room = found(await findVideoRoom(db, id, reader), 'videoRoom.notFound');
      const entry = await enter(request, room);
      return reply.code(201).send({ room: tellRoom(room), entry });
    },
  );

  fastify.post(
    '/:id/enter',
    {
      config: { permission: 'videoRoom.enter' },
      schema: {
        operationId: 'enterVideoRoom',
        tags,
        summary: 'Entrar a una sala de video abierta',
        params,
        response: { 200: RoomEntrySchema },
      },
    },
    async (request) => {
      const room = found(await findVideoRoom(db, request.params.id, await readerOf(request)), 'videoRoom.notFound');
      return enter(request, room);
    },
  );

  fastify.post(
    '/:id/leave',
    {
      config: { permission: 'videoRoom.enter' },
      schema: {
        operationId: 'leaveVideoRoom',
        tags,
        summary: 'Salir de una sala de video; quien la abrió o supervisa puede terminarla para todos',
        params,
        body: Type.Object({ everybody: Type.Optional(Type.Boolean()) }, { additionalProperties: false }),
        response: { 200: VideoRoomSchema },
      },
    },
    async (request) => {
      const reader = await readerOf(request);
      const { id } = request.params;
      const room = found(await findVideoRoom(db, id, reader), 'videoRoom.notFound');
      const everybody = request.body.everybody === true;
      if (everybody && room.openedBy !== reader.id && !can(request.person().role, 'alert.attend'))
        throw new ProblemError('permission.denied');
      await leaveVideoRoom(db, { id, personId: reader.id, at: fastify.businessMoment(), everybody });
      return tellRoom(found(await findVideoRoom(db, id, reader), 'videoRoom.notFound'));
    },
  );
  done();
};

export default videoRooms;
