import type { Schemas } from '@cartera/api/client';
import type { RoomPass, RoomSubjectKind } from '@cartera/domain/videoRoom';
import { api, ask } from '../asking/index.js';

/** What a call is about. */
export interface RoomSubject {
  kind: RoomSubjectKind;
  id: string;
}

/** The room somebody is let into. The pass is a secret: it is handed to the frame and kept nowhere. */
export interface OpenRoom {
  id: string;
  pass: RoomPass;
}

/** Rooms that are open now and within reach. */
export async function readOpenRooms(): Promise<readonly Schemas['VideoRoom'][]> {
  const { items } = await ask(api.GET('/api/v1/video-rooms', {}));
  return items;
}

/** Enters the room that is open about something, or opens one under `id`. */
export async function enterRoom(id: string, { subject }: { subject: RoomSubject }): Promise<OpenRoom> {
  const rooms = await readOpenRooms();
  const open = rooms.find((room) => room.subject.kind === subject.kind && room.subject.id === subject.id);
  if (open === undefined) {
    const { entry } = await ask(api.POST('/api/v1/video-rooms', { body: { id, subject } }));
    return { id, pass: entry };
  }
  const pass = await ask(api.POST('/api/v1/video-rooms/{id}/enter', { params: { path: { id: open.id } } }));
  return { id: open.id, pass };
}

/** @param everybody ends the call for all who are in it */
export async function leaveRoom(id: string, everybody: boolean): Promise<void> {
  await ask(api.POST('/api/v1/video-rooms/{id}/leave', { params: { path: { id } }, body: { everybody } }));
}
