import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScreens } from '@cartera/infra/screens';

/** The console built from the sources as they are; answers its folder. */
export async function builtConsole(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-console-build-'));
  await buildScreens({ name: 'test', folder, ports: {} as never });
  return join(folder, 'screens/admin-ui');
}
