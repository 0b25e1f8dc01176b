import { join } from 'node:path';
import autoload from '@fastify/autoload';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config/index.js';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
  }
}

export interface AppOptions {
  config: Config;
}

/**
 * The whole API as one plugin: libraries first, then what they carry, then the routes, whose folders are their prefix
 * (`_id` stands for `:id`).
 */
export async function app(fastify: FastifyInstance, { config }: AppOptions): Promise<void> {
  fastify.decorate('config', config);
  await fastify.register(autoload, { dir: join(import.meta.dirname, 'plugins/external') });
  await fastify.register(autoload, { dir: join(import.meta.dirname, 'plugins/app') });
  await fastify.register(autoload, { dir: join(import.meta.dirname, 'routes'), routeParams: true });
}
