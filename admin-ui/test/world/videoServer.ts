import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { createVideoStandIn } from '@cartera/infra/videoStandIn';

/** A stand-in of the video server on a port of its own, and what the API must be told of it. */
export async function openVideoServer(): Promise<{ settings: Record<string, string>; close: () => void }> {
  const [application, secret, domain] = ['cartera', randomBytes(24).toString('hex'), '127.0.0.1'];
  const server = createVideoStandIn({ application, secret, domain });
  await new Promise<void>((listening) => server.listen(0, domain, listening));
  const { port } = server.address() as AddressInfo;
  return {
    settings: {
      CARTERA_VIDEO_URL: `http://${domain}:${port}`,
      CARTERA_VIDEO_APPLICATION: application,
      CARTERA_VIDEO_SECRET: secret,
      CARTERA_VIDEO_DOMAIN: domain,
    },
    close: () => server.close(),
  };
}
