import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import type { Component } from './component.js';
import { pythonEnvironmentId, pythonProgram } from './pythonEnvironment.js';

const folder = (): string => cacheFolder('vroom', pythonEnvironmentId());

/** Absolute path of VROOM's command. */
export function vroomProgram(): string {
  return join(folder(), 'vroom');
}

/** The program itself, as the package carries it, without the tables and the other libraries that its own command loads first. */
const launcher = (): string => `#!${pythonProgram('python')} -IS
import glob, importlib.util, os, sys
packages = glob.glob(os.path.join(os.path.dirname(os.path.dirname(sys.executable)), 'lib', 'python3*', 'site-packages'))[0]
sys.path.append(packages)
spec = importlib.util.spec_from_file_location('_vroom', glob.glob(os.path.join(packages, 'vroom', '_vroom*.so'))[0])
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
module._main(sys.argv)
`;

/**
 * VROOM's command, started without what its Python package loads around it: the day of a hundred collectors starts it a hundred times,
 * and each start took four times the processor.
 */
export const routeSolver: Component = {
  name: 'VROOM',
  ensure: () =>
    buildOnce(folder(), (unfinished) => {
      const program = join(unfinished, 'vroom');
      writeFileSync(program, launcher());
      chmodSync(program, 0o755);
      return Promise.resolve();
    }),
};
