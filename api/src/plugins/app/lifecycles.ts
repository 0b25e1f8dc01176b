import type { Client } from '@temporalio/client';
import fp from 'fastify-plugin';
import { connectTemporal } from '@cartera/workflows/client';
import { ProblemError } from '../../problem/index.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** The client of the server that keeps the lifecycles; a 503 problem while it does not answer. */
    lifecycles: () => Promise<Client>;
  }
}

/**
 * Connects on first use and keeps the connection, which mends itself from then on. Reading needs no Temporal, so the API
 * starts, and shows every screen, while it is away.
 */
export default fp(
  (fastify, _options, done) => {
    const { TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE, CARTERA_PAYLOAD_KEYS } = fastify.config;
    let connecting: Promise<Client> | undefined;
    const lifecycles = async (): Promise<Client> => {
      connecting ??= connectTemporal({
        address: TEMPORAL_ADDRESS,
        namespace: TEMPORAL_NAMESPACE,
        payloadKeys: CARTERA_PAYLOAD_KEYS,
      });
      try {
        return await connecting;
      } catch (error) {
        connecting = undefined;
        throw new ProblemError('service.lifecyclesUnavailable', { headers: { 'retry-after': '5' }, cause: error });
      }
    };
    fastify.decorate('lifecycles', lifecycles);
    fastify.addHook('onClose', async () => {
      const client = await connecting?.catch(() => undefined);
      await client?.connection.close();
    });
    done();
  },
  { name: 'lifecycles' },
);
