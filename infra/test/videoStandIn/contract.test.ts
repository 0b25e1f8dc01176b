import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { SignJWT } from 'jose';
import { signEntry } from '@cartera/api/videoRoom';
import { entryClaims, roomName } from '@cartera/domain/videoRoom';
import { createVideoStandIn } from '../../src/videoStandIn/index.js';

const secret = 's'.repeat(40);
const guest = { personId: randomUUID(), fullName: 'Elisa <Rangel>', moderates: false };
const server = createVideoStandIn({ application: 'cartera', secret, domain: '127.0.0.1' });
let origin = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const knock = (room: string, token: string): Promise<Response> =>
  fetch(`${origin}/${room}?${new URLSearchParams({ jwt: token })}`);

const config = () => ({
  CARTERA_VIDEO_URL: origin,
  CARTERA_VIDEO_APPLICATION: 'cartera',
  CARTERA_VIDEO_SECRET: secret,
  CARTERA_VIDEO_DOMAIN: undefined,
});

test('what the API signs opens its room, and says who enters', async () => {
  const roomId = randomUUID();
  const entry = await signEntry(config(), roomId, guest);
  expect(entry).toMatchObject({ server: origin, roomName: roomName(roomId) });
  const opened = await knock(entry.roomName, entry.token);
  expect(opened.status).toBe(200);
  expect(await opened.text()).toContain('Elisa &#60;Rangel&#62;');
});

test('it opens no other room', async () => {
  const { token } = await signEntry(config(), randomUUID(), guest);
  expect((await knock(roomName(randomUUID()), token)).status).toBe(403);
});

test.each([
  ['signed by somebody else', { key: 'x'.repeat(40) }],
  ['of another application', { application: 'otra' }],
  ['for another server', { domain: 'otro.example' }],
  ['that has expired', { ago: 24 * 3_600_000 }],
  ['that begins later', { ago: -3_600_000 }],
] as const)('a token %s opens nothing', async (_, change) => {
  const { key, application, domain, ago } = {
    key: secret,
    application: 'cartera',
    domain: '127.0.0.1',
    ago: 0,
    ...change,
  };
  const roomId = randomUUID();
  const claims = entryClaims(roomId, guest, { application, domain }, Date.now() - ago);
  const token = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(key));
  expect((await knock(roomName(roomId), token)).status).toBe(403);
});

test('it serves the script that screens load', async () => {
  const script = await fetch(`${origin}/external_api.js`);
  expect(script.headers.get('content-type')).toContain('text/javascript');
  expect(await script.text()).toContain('JitsiMeetExternalAPI');
});
