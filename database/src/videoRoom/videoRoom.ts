import { and, desc, eq, gt, inArray, isNull, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { roomLifeMs } from '@cartera/domain/videoRoom';
import type { ClientScope } from '../client/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { change, videoRoom, videoRoomStay } from '../schema/index.js';
import { appendTimeline } from '../timeline/index.js';
import type { UnitScope } from '../unit/index.js';

export type VideoRoom = typeof videoRoom.$inferSelect;

/** A room as its opener asks for it: its subject, and whose record that is. */
export type NewVideoRoom = Omit<VideoRoom, 'endedAt'>;

/** Who looks for a room: the scope of their records, and themselves, because a collector sees what is about them. */
export interface RoomReader {
  id: string;
  clientScope: ClientScope;
  unitScope: UnitScope;
}

/** Tells whoever may enter; ids and states only. */
async function tell(tx: Queryable, room: VideoRoom, state: 'open' | 'ended'): Promise<void> {
  const { unitId, collectorId, accountId, shiftId, alertId } = room;
  const data = { state, accountId, shiftId, alertId, ...(unitId === null ? {} : { unitId, collectorId }) };
  await tx.insert(change).values({ topic: 'videoRoom', entityId: room.id, clientId: room.clientId, data });
}

/** Opens a room under an id its author made, and says so in the case file when it is about a case. `repeated`: it was opened before. */
export async function openVideoRoom(db: Database, added: NewVideoRoom): Promise<'opened' | 'repeated' | 'idReused'> {
  return db.transaction(async (tx) => {
    const [opened] = await tx.insert(videoRoom).values(added).onConflictDoNothing().returning();
    if (opened === undefined) {
      const [known] = await tx.select().from(videoRoom).where(eq(videoRoom.id, added.id));
      const same = (['accountId', 'shiftId', 'alertId', 'openedBy'] as const).every(
        (key) => known?.[key] === added[key],
      );
      return same ? 'repeated' : 'idReused';
    }
    const { id, accountId, openedBy: actor, openedAt: at } = opened;
    if (accountId !== null)
      await appendTimeline(tx, { accountId, at, actor, kind: 'videoRoomOpened', data: { videoRoomId: id } });
    await tell(tx, opened, 'open');
    return 'opened';
  });
}

function within({ id, clientScope, unitScope }: RoomReader): SQL | undefined {
  // A room about a case is its client's; one about the field is its unit's, and the collector's.
  const ofClient = clientScope === null ? undefined : inArray(videoRoom.clientId, [...clientScope]);
  const ofUnit =
    unitScope === null ? undefined : or(inArray(videoRoom.unitId, [...unitScope]), eq(videoRoom.collectorId, id));
  return or(and(eq(videoRoom.subjectKind, 'account'), ofClient), and(ne(videoRoom.subjectKind, 'account'), ofUnit));
}

/** A room within reach, open or not. */
export async function findVideoRoom(db: Queryable, id: string, reader: RoomReader): Promise<VideoRoom | undefined> {
  const [room] = await db
    .select()
    .from(videoRoom)
    .where(and(eq(videoRoom.id, id), within(reader)));
  return room;
}

/** Rooms within reach that people may still enter, the newest first; at most a hundred, because more calls at once are not a list. */
export async function listOpenVideoRooms(db: Queryable, reader: RoomReader, now: Date): Promise<VideoRoom[]> {
  const oldest = new Date(now.getTime() - roomLifeMs);
  return db
    .select()
    .from(videoRoom)
    .where(and(isNull(videoRoom.endedAt), gt(videoRoom.openedAt, oldest), within(reader)))
    .orderBy(desc(videoRoom.openedAt), desc(videoRoom.id))
    .limit(100);
}

/** Notes that somebody is in the room; entering twice is being there once. */
export async function enterVideoRoom(db: Queryable, roomId: string, personId: string, at: Date): Promise<void> {
  await db.insert(videoRoomStay).values({ roomId, personId, enteredAt: at }).onConflictDoNothing();
}

/**
 * Notes that somebody has left. The last one out ends the room, and the case file keeps who was there and for how long.
 *
 * @param everybody ends the room whoever is still in it
 */
export async function leaveVideoRoom(
  db: Database,
  { id, personId, at, everybody }: { id: string; personId: string; at: Date; everybody: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const [room] = await tx.select().from(videoRoom).where(eq(videoRoom.id, id)).for('update');
    if (room === undefined || room.endedAt !== null) return;
    const leaving = and(
      eq(videoRoomStay.roomId, id),
      isNull(videoRoomStay.leftAt),
      everybody ? undefined : eq(videoRoomStay.personId, personId),
    );
    await tx.update(videoRoomStay).set({ leftAt: at }).where(leaving);
    const stays = await tx.select().from(videoRoomStay).where(eq(videoRoomStay.roomId, id));
    if (stays.some(({ leftAt }) => leftAt === null) || (stays.length === 0 && !everybody)) return;
    await tx.update(videoRoom).set({ endedAt: at }).where(eq(videoRoom.id, id));
    if (room.accountId !== null) {
      const people = [...new Set(stays.map((stay) => stay.personId))].sort();
      const seconds = Math.round((at.getTime() - room.openedAt.getTime()) / 1000);
      const data = { videoRoomId: id, people, seconds };
      await appendTimeline(tx, { accountId: room.accountId, at, actor: personId, kind: 'videoRoomEnded', data });
    }
    await tell(tx, room, 'ended');
  });
}
