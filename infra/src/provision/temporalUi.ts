import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { withHeartbeat } from '../console/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import type { Component } from './component.js';
import { goInstall } from './goToolchain.js';

const version = 'v2.54.1';
const folder = cacheFolder('temporal-ui', version);

/** The web page of Temporal; its program is called `server` too, hence a folder of its own. */
export const temporalUiProgram = join(folder, 'server');

export const temporalUi: Component = {
  name: 'página de Temporal',
  ensure: async (log) => {
    if (existsSync(folder)) return;
    log(`se compila ${version} (menos de 1 min)`);
    await buildOnce(folder, async (unfinished) => {
      await withHeartbeat(log, 'compilando', () =>
        goInstall('github.com/temporalio/ui-server/v2', version, ['cmd/server'], unfinished, log),
      );
    });
    log('listo');
  },
};
