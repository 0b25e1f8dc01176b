import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withHeartbeat } from '../console/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import type { Component } from './component.js';
import { goInstall } from './goToolchain.js';

const version = 'v2.12.0';
const folder = cacheFolder('toxiproxy', version);

/** A wire that can be slowed and cut; its program is called `server` too, hence a folder of its own. */
export const toxiproxyProgram = join(folder, 'server');

export const toxiproxy: Component = {
  name: 'toxiproxy',
  ensure: async (log) => {
    if (existsSync(folder)) return;
    log(`se compila ${version} (menos de 1 min)`);
    await buildOnce(folder, async (unfinished) => {
      await withHeartbeat(log, 'compilando', () =>
        goInstall('github.com/Shopify/toxiproxy/v2', version, ['cmd/server'], unfinished, log),
      );
    });
    log('listo');
  },
};
