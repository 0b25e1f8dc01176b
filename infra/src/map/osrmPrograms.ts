import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from '../program/index.js';
import { ProvisionProblem, buildOnce, cacheFolder, findPython } from '../provision/index.js';
import type { Component } from '../provision/index.js';

const version = '26.10.0';
const wheelSha256 = '840d6f82812eb9f9e17c71eb9083dfa15f3be2bfec4965c32aefa48b00d3a951';
const folder = cacheFolder('osrm', version);

/** Absolute path of one of OSRM's programs: `osrm-extract`, `osrm-partition`, `osrm-customize`, `osrm-routed`. */
export function osrmProgram(name: string): string {
  return join(folder, 'osrm', 'bin', name);
}

/** Absolute path of OSRM's rules for cars or for walkers. */
export function osrmProfile(name: 'car' | 'foot'): string {
  return join(folder, 'osrm', 'share', 'profiles', `${name}.lua`);
}

/**
 * OSRM as its Python wheel carries it: ordinary executables with their libraries, so nothing is compiled and no Python runs
 * them. (OSRM publishes no programs of its own for Linux, and its container needs Docker.)
 */
export const osrmPrograms: Component = {
  name: 'OSRM',
  ensure: async (log) => {
    if (existsSync(folder)) return;
    log(`se descarga ${version} (20 MB)`);
    await buildOnce(folder, async (unfinished) => {
      const python = await findPython();
      const wish = ['--only-binary=:all:', '--python-version', '3.12', '--platform', 'manylinux_2_28_x86_64'];
      await runProgram(python, [
        ...['-m', 'pip', 'download', '--quiet', '--no-deps', ...wish],
        ...['--dest', unfinished, `osrm-bindings==${version}`],
      ]);
      const name = readdirSync(unfinished).find((file) => file.endsWith('.whl')) ?? '';
      const wheel = join(unfinished, name);
      const digest = createHash('sha256').update(readFileSync(wheel)).digest('hex');
      if (digest !== wheelSha256) {
        throw new ProvisionProblem(
          `La descarga de OSRM ${version} no es la esperada (sha256 ${digest}). Repite la orden.`,
        );
      }
      await runProgram(python, ['-m', 'zipfile', '-e', wheel, unfinished]);
      rmSync(wheel);
      // Zip extraction loses the executable bit.
      const programs = join(unfinished, 'osrm', 'bin');
      for (const program of readdirSync(programs)) chmodSync(join(programs, program), 0o755);
    });
    log('listo');
  },
};
