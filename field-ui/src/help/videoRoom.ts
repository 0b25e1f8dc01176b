import { frameEvents, frameOptions, frameScript } from '@cartera/domain/videoRoom';
import type { RoomEvent, RoomPass } from '@cartera/domain/videoRoom';

/** A meeting of a collector with whoever can help. What draws it is somebody else's program. */
export interface VideoRoom {
  /**
   * Opens the room inside an element, with sound only until the collector asks for more.
   *
   * @returns what closes it
   */
  open: (into: HTMLElement, room: RoomPass, tell: (event: RoomEvent) => void) => Promise<() => void>;
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
  open: async (into, pass, tell) => {
    const known = (): JitsiConstructor | undefined =>
      (globalThis as { JitsiMeetExternalAPI?: JitsiConstructor }).JitsiMeetExternalAPI;
    if (known() === undefined) await loadScript(frameScript(pass.server));
    const Api = known();
    if (Api === undefined) throw new Error('The video service sent something else.');
    const { domain, options } = frameOptions(pass, 'es');
    const api = new Api(domain, { ...options, parentNode: into });
    for (const [event, meaning] of Object.entries(frameEvents)) {
      api.addListener(event, () => {
        tell(meaning);
      });
    }
    return () => {
      api.dispose();
    };
  },
};
