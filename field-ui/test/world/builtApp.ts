import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildScreens } from '@cartera/infra/screens';

/** The collector's app built from the sources as they are; answers its folder. */
export async function builtApp(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-field-build-'));
  await buildScreens({ name: 'test', folder, ports: {} as never });
  return join(folder, 'screens/field-ui');
}
