import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { progressFor } from '../console/index.js';
import { foldersOf } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { runProgram } from '../program/index.js';
import { buildOnce, cacheFolder } from '../provision/index.js';
import { compressFiles } from './compress.js';

const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** A room of screens, and everything that its built files are made from. */
interface Screens {
  room: string;
  title: string;
  inputs: readonly string[];
}

const inputsOf = (room: string): string[] => [
  ...['src', 'public', 'index.html', 'vite.config.ts'].map((part) => `${room}/${part}`),
  'api/client',
  'domain/src',
  'package-lock.json',
  'infra/src/screens',
];

const rooms: readonly Screens[] = [
  { room: 'admin-ui', title: 'consola', inputs: inputsOf('admin-ui') },
  { room: 'field-ui', title: 'campo', inputs: inputsOf('field-ui') },
];

function filesBelow(path: string): string[] {
  let entries;
  try {
    entries = readdirSync(join(checkout, path), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return [path];
    throw error;
  }
  return entries
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

/** What the files say, not when they were written: a checkout rewrites dates. */
function contentHash(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow)) hash.update(`${file}\0`).update(readFileSync(join(checkout, file)));
  return hash.digest('hex').slice(0, 16);
}

/** Points `link` at `target` at once: whoever reads meanwhile gets the old files or the new ones. */
function pointAt(link: string, target: string): void {
  const fresh = `${link}.new-${process.pid}`;
  rmSync(fresh, { force: true });
  symlinkSync(target, fresh);
  renameSync(fresh, link);
}

/** Builds the console and the collector's app, unless the same sources were built before, and lets the instance's API serve them. */
export async function buildScreens(instance: Instance): Promise<void> {
  for (const screens of rooms) await buildRoom(instance, screens);
}

async function buildRoom(instance: Instance, { room, title, inputs }: Screens): Promise<void> {
  const folder = cacheFolder(room, contentHash(inputs));
  await buildOnce(folder, async (unfinished) => {
    progressFor(title)('se construye; la próxima vez, si nada cambió, ya estará');
    await runProgram(
      process.execPath,
      [join(checkout, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', unfinished, '--emptyOutDir'],
      // Whoever asks first builds for all: under a test runner's own mode the screens would carry React's development half.
      { folder: join(checkout, room), environment: { NODE_ENV: 'production' } },
    );
    compressFiles(unfinished);
  });
  const { screens } = foldersOf(instance);
  mkdirSync(screens, { recursive: true, mode: 0o755 });
  pointAt(join(screens, room), folder);
}
