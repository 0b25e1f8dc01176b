import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { VideoRoom } from '@cartera/database/videoRoom';
import { roomSubjectKinds } from '@cartera/domain/videoRoom';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

/** What a call is about. */
export const RoomSubjectSchema = Type.Object(
  { kind: OneOf(roomSubjectKinds), id: Uuid },
  { additionalProperties: false, title: 'RoomSubject' },
);

export const VideoRoomSchema = Type.Object(
  {
    id: Uuid,
    subject: RoomSubjectSchema,
    clientId: Nullable(Uuid),
    unitId: Nullable(Uuid),
    collectorId: Nullable(Uuid),
    openedBy: Uuid,
    openedAt: Moment,
    endedAt: Nullable(Moment),
  },
  { title: 'VideoRoom' },
);

export const RoomEntrySchema = Type.Object(
  {
    server: Type.String({ description: 'Origen del servidor de video, de donde se carga `external_api.js`.' }),
    roomName: Type.String(),
    token: Type.String({ description: 'Firmado para esta persona y esta sala. No se guarda.' }),
    expiresAt: Moment,
  },
  { title: 'RoomEntry' },
);

/** A room as screens read it. */
export function tellRoom(room: VideoRoom): Static<typeof VideoRoomSchema> {
  const { accountId, shiftId, alertId, subjectKind, ...told } = room;
  return { ...told, subject: { kind: subjectKind, id: accountId ?? shiftId ?? alertId ?? room.id } };
}
