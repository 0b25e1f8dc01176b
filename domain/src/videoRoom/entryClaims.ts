import { entryLifeMs, roomName } from './videoRoom.js';

/** Who enters, as the others will see them. */
export interface RoomGuest {
  personId: string;
  /** Of a member of the agency: debtors are never in these rooms. */
  fullName: string;
  /** May end the call for everybody. */
  moderates: boolean;
}

/** The video server as its tokens name it. */
export interface VideoServer {
  /** Application id that the server and we agreed on. */
  application: string;
  /** Its host name. */
  domain: string;
}

/**
 * What a signed entry says, as Jitsi's token authentication reads it: good for one room, for one person, and for a short time.
 *
 * @param now epoch ms of the real clock, because the video server knows no other
 */
export function entryClaims(
  roomId: string,
  { personId, fullName, moderates }: RoomGuest,
  { application, domain }: VideoServer,
  now: number,
): Record<string, unknown> {
  const second = Math.floor(now / 1000);
  return {
    aud: 'jitsi',
    iss: application,
    sub: domain,
    room: roomName(roomId),
    // A server whose clock is a little behind must not find the entry too early.
    nbf: second - 30,
    exp: second + entryLifeMs / 1000,
    context: { user: { id: personId, name: fullName, affiliation: moderates ? 'owner' : 'member' } },
  };
}
