import type { FastifyInstance } from 'fastify';
import type { Config } from './config/index.js';
import changeFeed from './plugins/app/changeFeed.js';
import clock from './plugins/app/clock.js';
import database from './plugins/app/database.js';
import describedRoutes from './plugins/app/describedRoutes.js';
import documentation from './plugins/app/documentation.js';
import files from './plugins/app/files.js';
import answeredCommands from './plugins/app/answeredCommands.js';
import lifecycles from './plugins/app/lifecycles.js';
import metrics from './plugins/app/metrics.js';
import permission from './plugins/app/permission.js';
import problems from './plugins/app/problems.js';
import routeLimit from './plugins/app/routeLimit.js';
import screens from './plugins/app/screens.js';
import storableText from './plugins/app/storableText.js';
import cookie from './plugins/external/cookie.js';
import helmet from './plugins/external/helmet.js';
import multipart from './plugins/external/multipart.js';
import rateLimit from './plugins/external/rateLimit.js';
import swagger from './plugins/external/swagger.js';
import underPressure from './plugins/external/underPressure.js';
import { registerRoutes } from './routes/index.js';

declare module 'fastify' {
  interface FastifyInstance {
    config: Config;
  }
}

export interface AppOptions {
  config: Config;
}

/**
 * The whole API: libraries first, then what every route stands on, then the routes. The order of the second group is that
 * of a request: errors become problems, limits and sign-in come before a body is read.
 */
export async function app(fastify: FastifyInstance, { config }: AppOptions): Promise<void> {
  fastify.decorate('config', config);
  // Fastify's own parser would let text through as a body; only JSON and forms are bodies here.
  fastify.removeContentTypeParser('text/plain');
  for (const plugin of [cookie, helmet, multipart, swagger]) await fastify.register(plugin);
  for (const plugin of [clock, database, files, lifecycles, answeredCommands]) await fastify.register(plugin);
  for (const plugin of [screens, problems, metrics, rateLimit, underPressure]) await fastify.register(plugin);
  for (const plugin of [describedRoutes, permission, routeLimit, changeFeed, storableText, documentation])
    await fastify.register(plugin);
  await registerRoutes(fastify);
}
