import { frameEvents, frameOptions, frameScript } from '@cartera/domain/videoRoom';
import type { RoomEvent, RoomPass } from '@cartera/domain/videoRoom';
import { languageInUse } from '../words/index.js';

interface FrameApi {
  addListener: (event: string, listener: () => void) => void;
  dispose: () => void;
}

type FrameConstructor = new (domain: string, options: Record<string, unknown>) => FrameApi;

function known(): FrameConstructor | undefined {
  return (globalThis as { JitsiMeetExternalAPI?: FrameConstructor }).JitsiMeetExternalAPI;
}

/** Loads the script of the video server, once; a failed one is asked for again by whoever tries again. */
function loadScript(source: string): Promise<void> {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    script.src = source;
    script.onload = () => loaded();
    script.onerror = () => {
      script.remove();
      failed(new Error(source));
    };
    document.head.append(script);
  });
}

/**
 * Shows a room inside an element.
 *
 * @returns what takes it away
 * @throws when the video server does not answer, or sends something else
 */
export async function openFrame(
  into: HTMLElement,
  pass: RoomPass,
  tell: (event: RoomEvent) => void,
): Promise<() => void> {
  if (known() === undefined) await loadScript(frameScript(pass.server));
  const Api = known();
  if (Api === undefined) throw new Error(pass.server);
  const { domain, options } = frameOptions(pass, languageInUse());
  const frame = new Api(domain, { ...options, parentNode: into });
  for (const [event, meaning] of Object.entries(frameEvents)) frame.addListener(event, () => tell(meaning));
  return () => frame.dispose();
}
