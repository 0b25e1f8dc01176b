import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('./bundleProgram.ts', import.meta.url));
/** Where `tsx` is found. */
const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Bundles every workflow from source, in a process of its own: the bundler leaves more behind in memory than all that the
 * worker itself needs.
 *
 * @throws Error when the bundler fails; what it complained of is on standard error
 */
export async function bundleWorkflows(): Promise<{ code: string }> {
  const bundler = fork(program, { cwd: checkout, execArgv: ['--import', 'tsx'] });
  const failed = once(bundler, 'exit').then(([code]) => {
    throw new Error(`The workflows could not be bundled: the bundler ended with ${String(code)}.`);
  });
  const [code] = (await Promise.race([once(bundler, 'message'), failed])) as [string];
  return { code };
}
