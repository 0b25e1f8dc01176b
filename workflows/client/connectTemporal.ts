import { Client, Connection } from '@temporalio/client';
import { dataConverter } from './dataConverter.js';
import { parsePayloadKeys } from './payloadKeys.js';

export interface TemporalAddress {
  /** `host:port` of the frontend. */
  address: string;
  namespace: string;
  /** `CARTERA_PAYLOAD_KEYS`. */
  payloadKeys: string;
}

/**
 * Connects to Temporal with encrypted payloads. Close with `client.connection.close()`.
 *
 * @throws Error when no server answers within ten seconds, or a key is malformed
 */
export async function connectTemporal({ address, namespace, payloadKeys }: TemporalAddress): Promise<Client> {
  const keys = parsePayloadKeys(payloadKeys);
  const connection = await Connection.connect({ address, connectTimeout: '10s' });
  return new Client({ connection, namespace, dataConverter: dataConverter(keys) });
}
