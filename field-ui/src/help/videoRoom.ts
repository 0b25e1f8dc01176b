/** What happens in a room while it is open. */
export type RoomEvent = 'joined' | 'left' | 'failed';

/** A meeting of a collector with whoever can help. What draws it is somebody else's program. */
export interface VideoRoom {
  /**
   * Opens the room inside an element, with sound only until the collector asks for more.
   *
   * @returns what closes it
   */
  open: (into: HTMLElement, room: RoomPass, tell: (event: RoomEvent) => void) => Promise<() => void>;
}

/** The right of one person to enter one room. */
export interface RoomPass {
  /** Origin of the video server. */
  server: string;
  /** Says nothing of the case. */
  roomName: string;
  token: string;
}

interface JitsiApi {
  addListener: (event: string, listener: () => void) => void;
  dispose: () => void;
}

type JitsiConstructor = new (domain: string, options: Record<string, unknown>) => JitsiApi;

function loadScript(source: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => {
      loaded();
    };
    script.onerror = () => {
      failed(new Error('The video service does not answer.'));
    };
    document.head.append(script);
  });
}

/** Rooms of a Jitsi installation, through its IFrame API (`external_api.js` of its own domain). */
export const jitsiRoom: VideoRoom = {
  open: async (into, { server, roomName, token }, tell) => {
    const known = (): JitsiConstructor | undefined =>
      (globalThis as { JitsiMeetExternalAPI?: JitsiConstructor }).JitsiMeetExternalAPI;
    if (known() === undefined) await loadScript(new URL('/external_api.js', server).href);
    const Api = known();
    if (Api === undefined) throw new Error('The video service sent something else.');
    const api = new Api(new URL(server).host, {
      roomName,
      jwt: token,
      parentNode: into,
      lang: 'es',
      configOverwrite: { startWithVideoMuted: true, prejoinConfig: { enabled: false }, disableDeepLinking: true },
    });
    api.addListener('videoConferenceJoined', () => {
      tell('joined');
    });
    api.addListener('videoConferenceLeft', () => {
      tell('left');
    });
    api.addListener('errorOccurred', () => {
      tell('failed');
    });
    return () => {
      api.dispose();
    };
  },
};
