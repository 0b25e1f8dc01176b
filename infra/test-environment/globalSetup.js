import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives every test the addresses of the `test` instance's services, from the file that provisioning wrote. Without the file
 * the tests that need a service fail by name, and the pure ones still run.
 */
export default function globalSetup() {
  const home =
    process.env.CARTERA_HOME ??
    (process.getuid?.() === 0 ? '/var/lib/cartera' : join(homedir(), '.local/share/cartera'));
  const file = join(home, 'test', 'environment');
  if (!existsSync(file)) return;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [name, ...rest] = line.split('=');
    if (name && process.env[name] === undefined) process.env[name] = rest.join('=');
  }
}
