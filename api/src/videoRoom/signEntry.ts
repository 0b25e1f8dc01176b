import { SignJWT } from 'jose';
import { entryClaims, entryLifeMs, roomName } from '@cartera/domain/videoRoom';
import type { RoomGuest } from '@cartera/domain/videoRoom';
import type { Config } from '../config/index.js';
import { ProblemError } from '../problem/index.js';

/** What a screen needs to enter a room. The token is a secret of its holder: it is answered, and never logged or kept. */
export interface RoomEntry {
  /** Origin of the video server, whose `external_api.js` the screen loads. */
  server: string;
  roomName: string;
  token: string;
  expiresAt: Date;
}

type VideoConfig = Pick<
  Config,
  'CARTERA_VIDEO_URL' | 'CARTERA_VIDEO_APPLICATION' | 'CARTERA_VIDEO_SECRET' | 'CARTERA_VIDEO_DOMAIN'
>;

/**
 * Signs a person's entry to a room.
 *
 * @throws {ProblemError} `videoRoom.noServer` where no video server is set up
 */
export async function signEntry(config: VideoConfig, roomId: string, guest: RoomGuest): Promise<RoomEntry> {
  const { CARTERA_VIDEO_URL, CARTERA_VIDEO_APPLICATION, CARTERA_VIDEO_SECRET, CARTERA_VIDEO_DOMAIN } = config;
  if (CARTERA_VIDEO_URL === undefined || CARTERA_VIDEO_SECRET === undefined)
    throw new ProblemError('videoRoom.noServer');
  const server = new URL(CARTERA_VIDEO_URL);
  // The video server's clock is the wall's, whatever calendar a simulation runs on.
  const now = Date.now();
  const domain = CARTERA_VIDEO_DOMAIN ?? server.hostname;
  const claims = entryClaims(roomId, guest, { application: CARTERA_VIDEO_APPLICATION, domain }, now);
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
    .sign(new TextEncoder().encode(CARTERA_VIDEO_SECRET));
  return {
    server: server.origin,
    roomName: roomName(roomId),
    token,
    expiresAt: new Date(now + entryLifeMs),
  };
}
