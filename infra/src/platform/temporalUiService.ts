import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { temporalUiProgram } from '../provision/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { httpHealth } from './httpHealth.js';

export function temporalUiService(instance: Instance): ServiceDefinition {
  const { ports } = instance;
  const { configuration } = foldersOf(instance);
  const folder = join(configuration, 'temporal-ui');
  const page = `http://127.0.0.1:${ports.temporalUi}`;
  return {
    name: 'temporal-ui',
    title: 'página de Temporal',
    // It takes its configuration folder relative to a root, whatever it begins with.
    command: [temporalUiProgram, '--root', configuration, '--config', 'temporal-ui', '--env', 'cartera', 'start'],
    ports: [ports.temporalUi],
    needs: ['temporal'],
    page,
    prepare: () => {
      mkdirSync(folder, { recursive: true });
      const settings = [
        `temporalGrpcAddress: 127.0.0.1:${ports.temporal}`,
        'host: 127.0.0.1',
        `port: ${ports.temporalUi}`,
        'enableUi: true',
        'defaultNamespace: cartera',
        // The page would otherwise ask the Internet for Temporal's news.
        'disableNewsFetch: true',
        'hideLogs: true',
        `cors:\n  cookieInsecure: true\n  allowOrigins:\n    - ${page}`,
      ];
      writeFileSync(join(folder, 'cartera.yaml'), `${settings.join('\n')}\n`);
      return Promise.resolve();
    },
    health: () => httpHealth(page),
  };
}
