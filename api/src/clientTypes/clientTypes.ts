import openapiTS, { astToString } from 'openapi-typescript';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../config/index.js';
import { createServer } from '../server/index.js';
import { withNamedSchemas } from './namedSchemas.js';

const heading = '/* Written by `npm run openapi` from the routes of the API; never by hand. */\n\n';

/** The TypeScript of `api/client/schema.ts`: every operation that the API's description tells of. */
export async function clientTypesOf(server: FastifyInstance): Promise<string> {
  // By way of JSON: what has no value is left out, as in the description that is served.
  const description = JSON.parse(JSON.stringify(server.swagger())) as Record<string, unknown>;
  return heading + astToString(await openapiTS(JSON.stringify(withNamedSchemas(description)), { alphabetize: true }));
}

/** The same, of an API that is made for this alone: a description needs neither database nor Temporal. */
export async function describeClientTypes(): Promise<string> {
  const nowhere = '127.0.0.1:9';
  const server = await createServer(
    readConfig({
      CARTERA_DATABASE_URL: `postgres://${nowhere}/none`,
      CARTERA_FILES: '/nonexistent',
      CARTERA_PAYLOAD_KEYS: `none:${Buffer.alloc(32).toString('base64')}`,
      CARTERA_LOG_LEVEL: 'silent',
      TEMPORAL_ADDRESS: nowhere,
      TEMPORAL_NAMESPACE: 'none',
    }),
  );
  try {
    return await clientTypesOf(server);
  } finally {
    await server.close();
  }
}
