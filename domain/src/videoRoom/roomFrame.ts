/** The right of one person to enter one room, as the API signs it. */
export interface RoomPass {
  /** Origin of the video server. */
  server: string;
  /** Says nothing of the case. */
  roomName: string;
  token: string;
}

/** What happens in a room while it is open. */
export type RoomEvent = 'joined' | 'left' | 'failed';

/** What the IFrame API of a Jitsi installation calls each of them. */
export const frameEvents = {
  videoConferenceJoined: 'joined',
  videoConferenceLeft: 'left',
  readyToClose: 'left',
  errorOccurred: 'failed',
} as const satisfies Record<string, RoomEvent>;

/** The script that the server gives whoever shows its rooms. */
export function frameScript(server: string): string {
  return new URL('/external_api.js', server).href;
}

/**
 * What the IFrame API is opened with: nothing is asked before one is in, and sound comes before picture, because phones pay for both.
 *
 * @param lang as Jitsi names languages
 */
export function frameOptions(
  { server, roomName, token }: RoomPass,
  lang: string,
): { domain: string; options: Record<string, unknown> } {
  return {
    domain: new URL(server).host,
    options: {
      roomName,
      jwt: token,
      lang,
      configOverwrite: { startWithVideoMuted: true, prejoinConfig: { enabled: false }, disableDeepLinking: true },
    },
  };
}
