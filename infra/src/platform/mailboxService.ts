import { fileURLToPath } from 'node:url';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import type { ServiceDefinition } from '../services/index.js';
import { httpHealth } from './httpHealth.js';

/** A real SMTP server that keeps what it receives and shows it on a page. */
export function mailboxService(instance: Instance): ServiceDefinition {
  const { ports } = instance;
  const page = `http://127.0.0.1:${ports.mailbox}`;
  const program = fileURLToPath(new URL('./bin/maildev.js', import.meta.resolve('maildev')));
  return {
    name: 'mailbox',
    title: 'buzón',
    command: [
      process.execPath,
      program,
      ...['--ip', '127.0.0.1', '--smtp', String(ports.smtp)],
      ...['--web-ip', '127.0.0.1', '--web', String(ports.mailbox)],
      ...['--mail-directory', foldersOf(instance).mail],
      ...['--max-emails', '5000'],
      '--silent',
    ],
    ports: [ports.smtp, ports.mailbox],
    needs: [],
    page,
    health: () => httpHealth(`${page}/api/healthz`),
  };
}
