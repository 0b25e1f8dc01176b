import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { app } from '../app.js';
import type { Config } from '../config/index.js';
import { serverOptions } from './serverOptions.js';
import type { LogStream } from './serverOptions.js';

/**
 * The API ready to listen, or to be asked by `inject`. Close it to let go of the database and of Temporal.
 *
 * @param logTo where log lines go; standard output by default
 */
export async function createServer(config: Config, logTo?: LogStream): Promise<FastifyInstance> {
  const server = fastify(serverOptions(config, logTo));
  // The app's own encapsulation would hide its handlers from unknown addresses, so it is run on the root instance.
  await app(server, { config });
  await server.ready();
  return server;
}
