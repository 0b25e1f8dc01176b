import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server, ServerResponse } from 'node:http';
import { readEntry } from './readEntry.js';
import type { LetIn, VideoTrust } from './readEntry.js';

const script = readFileSync(new URL('./externalApi.js', import.meta.url), 'utf8');

const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);

/** A page in the frame: tells the screen around it that its person is in, and leaves when asked. */
function roomPage({ name, moderates }: LetIn): string {
  return `<!doctype html><html lang="es"><meta charset="utf-8"><title>Sala de prueba</title>
<body style="margin:0;display:grid;place-items:center;height:100vh;font:16px sans-serif;background:#10171d;color:#e8eef2">
<main><h1 style="font-size:20px">Sala de prueba</h1><p>${escaped(name)}${moderates ? ' (modera)' : ''}</p>
<p>Aquí iría la videollamada de Jitsi Meet.</p></main>
<script>
const tell = (videoEvent, details) => parent.postMessage({ videoEvent, details }, '*');
addEventListener('message', ({ data }) => {
  if (data?.videoCommand === 'hangup') { tell('videoConferenceLeft'); tell('readyToClose'); }
});
tell('videoConferenceJoined');
</script></body></html>`;
}

function answer(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(body);
}

/**
 * Stands in for a Jitsi Meet deployment where none can run: it serves an IFrame API and rooms without sound or picture, and lets
 * people in by the rules of Jitsi's token authentication. Its contract test holds it and the API together.
 */
export function createVideoStandIn(trust: VideoTrust): Server {
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://video');
    if (url.pathname === '/external_api.js') return answer(response, 200, 'text/javascript', script);
    if (url.pathname === '/health') return answer(response, 200, 'text/plain', 'ok');
    const room = decodeURIComponent(url.pathname.slice(1));
    readEntry(url.searchParams.get('jwt') ?? '', room, trust).then(
      (guest) => answer(response, 200, 'text/html', roomPage(guest)),
      () => answer(response, 403, 'text/plain', 'El pase no abre esta sala.'),
    );
  });
}
