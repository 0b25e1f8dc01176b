/** What a video room is about: a case, a collector on duty, or an alert. */
export const roomSubjectKinds = ['account', 'shift', 'alert'] as const;
export type RoomSubjectKind = (typeof roomSubjectKinds)[number];

/** A room that nobody closed is over after this long: a phone that died cannot say goodbye. */
export const roomLifeMs = 4 * 3_600_000;

/** How long an entry opens the door. Short: whoever is still wanted asks for another. */
export const entryLifeMs = 2 * 3_600_000;

/** The room's name on the video server. It says nothing of whom the call is about. */
export function roomName(roomId: string): string {
  return `cartera-${roomId}`;
}

/** Whether people may still enter. Moments are epoch ms. */
export function isRoomOpen(room: { openedAt: number; endedAt: number | null }, now: number): boolean {
  return room.endedAt === null && now < room.openedAt + roomLifeMs;
}
