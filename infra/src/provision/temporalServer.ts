import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { withHeartbeat } from '../console/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import type { Component } from './component.js';
import { goInstall } from './goToolchain.js';

const version = 'v1.32.0';
const folder = cacheFolder('temporal-server', version);

/** The Temporal server, its schema tool, and the folder of its PostgreSQL schema. */
export const temporalPrograms = {
  server: join(folder, 'server'),
  sql: join(folder, 'sql'),
  schema: join(folder, 'schema'),
} as const;

/** The real server, not the development one: it is several times as fast and survives a kill. */
export const temporalServer: Component = {
  name: 'servidor Temporal',
  ensure: async (log) => {
    if (existsSync(folder)) return;
    log(`se compila ${version} (de 2 a 4 min, una sola vez)`);
    await buildOnce(folder, async (unfinished) => {
      const module = await withHeartbeat(log, 'compilando', () =>
        goInstall('go.temporal.io/server', version, ['cmd/server', 'cmd/tools/sql'], unfinished, log),
      );
      for (const store of ['temporal', 'visibility']) {
        await cp(join(module, 'schema/postgresql/v12', store, 'versioned'), join(unfinished, 'schema', store), {
          recursive: true,
        });
      }
    });
    log('listo');
  },
};
